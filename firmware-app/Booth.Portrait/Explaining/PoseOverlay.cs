using System.Numerics;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>Three axes of the head at the tip of the nose: across, up, and where it points.</summary>
internal static class PoseOverlay
{
    private const int NoseTip = 1;

    public static void Draw(OverlayPen pen, Face face, Measures measures)
    {
        if (measures is not { YawDeg: { } yaw, PitchDeg: { } pitch, RollDeg: { } roll })
            return;
        // Turned by pitch, then yaw, then roll; x to the image's right, y up, z to the camera.
        var turn = Matrix4x4.CreateRotationX(-Radians(pitch))
            * Matrix4x4.CreateRotationY(Radians(yaw)) * Matrix4x4.CreateRotationZ(-Radians(roll));
        var nose = face.Shape.At(NoseTip);
        var length = face.EyeDistance * 0.7f;
        Axis(Vector3.UnitX, ExplainStyle.AxisX);
        Axis(Vector3.UnitY, ExplainStyle.AxisY);
        Axis(Vector3.UnitZ, ExplainStyle.AxisZ);
        pen.Dot(nose, 3, ExplainStyle.AxisZ);
        pen.Label(nose + (face.Down * face.EyeDistance * 0.22f),
            $"yaw {yaw:0.0}  pitch {pitch:0.0}  roll {roll:0.0} deg", Colour.White, TextAlign.Centre);

        void Axis(Vector3 direction, Colour colour)
        {
            var end = Vector3.Transform(direction, turn) * length;
            pen.Arrow(nose, nose + new Vector2(end.X, -end.Y), colour, 3);
        }
    }

    private static float Radians(double degrees) => float.DegreesToRadians((float)degrees);
}
