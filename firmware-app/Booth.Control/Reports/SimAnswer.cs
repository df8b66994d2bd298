namespace Booth.Control;

/// <summary>What the simulated booth did.</summary>
/// <param name="Answer">In words.</param>
/// <param name="TakesMs">How long what was begun still takes: a stroke, the pulses of a
/// coin.</param>
public sealed record SimAnswer(string Answer, long TakesMs)
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;
}
