namespace Booth.Hal.Simulated;

/// <summary>Where the sitter is, against the picture.</summary>
/// <param name="X">Moved right by this share of the picture's height.</param>
/// <param name="Y">Moved down by this share of the picture's height.</param>
/// <param name="Scale">1: as far away as in the picture; larger is nearer.</param>
/// <param name="BlurPx">Half length of the motion blur, preview pixels.</param>
internal readonly record struct SitterPose(double X, double Y, double Scale, int BlurPx)
{
    public static SitterPose Still => new(0, 0, 1, 0);
}
