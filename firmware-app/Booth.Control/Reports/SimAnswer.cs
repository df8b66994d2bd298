namespace Booth.Control;

/// <summary>What the simulated booth did.</summary>
/// <param name="Answer">In words.</param>
public sealed record SimAnswer(string Answer)
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;
}
