namespace Booth.Control;

/// <summary>The answer to lock and unlock.</summary>
/// <param name="State">ready, busy, degraded, out_of_service or maintenance, when it was asked
/// for.</param>
/// <param name="Text">What happens now.</param>
public sealed record ServiceReport(string State, string Text)
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;
}
