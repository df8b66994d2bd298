namespace Booth.Drawing;

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">Its width, positive.</param>
/// <param name="IsRound">Round ends and corners; otherwise square corners and cut ends.</param>
/// <param name="Dash">Length of dashes and gaps; 0 for a solid line.</param>
public readonly record struct Stroke(
    Colour Colour, double Width, bool IsRound = false, double Dash = 0);
