using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Where the eyes look. The eyeball turns about its centre, which lies behind the line between the
/// corners of the eye: what the head's own turn moves is taken away from where the iris stands.
/// </summary>
internal static class Gaze
{
    // An adult's eye in millimetres: corner to corner, and how far before the eyeball's centre the
    // iris and the line of the corners lie. Only their ratios count.
    private const double WidthMm = 30;
    private const double IrisBeforeCentreMm = 10.5;
    private const double CornersBeforeCentreMm = 6.5;

    // A pupil that looks straight ahead stands nearer the nose and above the line of the corners.
    private const double NasalShare = 0.105;
    private const double AboveShare = 0.065;

    /// <summary>
    /// Angle between the gaze and the lens, degrees, 0..90, and its part aside; mean of the eyes that
    /// are open, null when none is. Eyes that look into the lens read up to 13, aside up to 8; eyes
    /// turned by 24 degrees read 23..34.
    /// </summary>
    public static (double All, double Aside)? OffLensDeg(Face face, Pose head)
    {
        var (aside, down, open) = (0.0, 0.0, 0);
        foreach (var (eye, nasal) in new[] { (face.Right, NasalShare), (face.Left, -NasalShare) })
        {
            if (!eye.IsOpen)
                continue;
            aside += (Vector2.Dot(eye.Iris - eye.Middle, face.Across) / eye.Width) - nasal;
            down += Vector2.Dot(eye.Iris - eye.Middle, face.Down) / eye.Width;
            open++;
        }
        if (open == 0)
            return null;
        var yaw = double.DegreesToRadians(head.YawDeg);
        var pitch = double.DegreesToRadians(head.PitchDeg);
        var right = Angle(aside / open * Math.Cos(yaw) * WidthMm, yaw);
        var up = Angle(-((down / open) + AboveShare) * WidthMm, pitch);
        return (Math.Min(90, double.RadiansToDegrees(double.Hypot(right, up))),
            double.RadiansToDegrees(Math.Abs(right)));
    }

    private static double Angle(double irisMm, double headRadians)
    {
        var fromCentreMm = irisMm + (CornersBeforeCentreMm * Math.Sin(headRadians));
        return Math.Asin(Math.Clamp(fromCentreMm / IrisBeforeCentreMm, -1, 1));
    }
}
