namespace Booth.Hal;

/// <summary>A button went down.</summary>
/// <param name="Button">Which.</param>
/// <param name="At">When, on the monotonic clock.</param>
public readonly record struct ButtonPress(PairButton Button, TimeSpan At);
