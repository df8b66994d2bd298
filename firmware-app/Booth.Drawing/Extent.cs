namespace Booth.Drawing;

/// <summary>A size in the units of the canvas.</summary>
public readonly record struct Extent(double Width, double Height);
