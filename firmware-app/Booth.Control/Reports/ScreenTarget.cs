namespace Booth.Control;

/// <summary>A place that can be touched.</summary>
/// <param name="Input">What a touch means: "press:accept", "language:fr", "digit:7".</param>
/// <param name="Label">What is written there.</param>
/// <param name="Box">Where.</param>
public sealed record ScreenTarget(string Input, string Label, ScreenBox Box);
