namespace Booth.Hal.Linux;

/// <summary>A contact in the panel's own numbers.</summary>
/// <param name="Id">0..9.</param>
/// <param name="IsDown">False: it is lifted.</param>
/// <param name="X">Across.</param>
/// <param name="Y">Down.</param>
/// <param name="Pressure">0..1.</param>
public readonly record struct RawTouch(int Id, bool IsDown, int X, int Y, float Pressure);
