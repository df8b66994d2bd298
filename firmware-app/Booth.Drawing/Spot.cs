namespace Booth.Drawing;

/// <summary>A point in the units of the canvas.</summary>
public readonly record struct Spot(double X, double Y);
