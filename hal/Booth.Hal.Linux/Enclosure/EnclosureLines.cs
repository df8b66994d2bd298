namespace Booth.Hal.Linux;

/// <summary>The switches of the box; null where there is none.</summary>
/// <param name="Door">Active: open.</param>
/// <param name="Curtain">Active: open.</param>
/// <param name="ServiceKey">Active: turned.</param>
public sealed record EnclosureLines(
    Func<IInputLine>? Door, Func<IInputLine>? Curtain, Func<IInputLine>? ServiceKey);
