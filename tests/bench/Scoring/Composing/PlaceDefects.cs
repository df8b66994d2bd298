using System.Numerics;
using Booth.Flow;

namespace Booth.Scoring;

/// <summary>Heads beside the middle, too small, too large or tipped.</summary>
internal static class PlaceDefects
{
    public static IEnumerable<Composition> All =>
    [
        Framed("off_centre", "by 3 % of the width", Expected.Pass, FindingId.Centring, 1, 0.03f),
        Framed("off_centre", "by 30 % of the width", Expected.Refuse, FindingId.Centring, 1, 0.3f),
        Framed("head_size", "9/10", Expected.Pass, FindingId.FaceHeightMm, 0.9f, 0),
        Framed("head_size", "half", Expected.Refuse, FindingId.FaceHeightMm, 0.5f, 0),
        Framed("head_size", "11/10", Expected.Pass, FindingId.FaceHeightMm, 1.1f, 0),
        Framed("head_size", "double", Expected.Refuse, FindingId.FaceHeightMm, 2, 0),
        Tipped(3, Expected.Pass), Tipped(5, Expected.Either), Tipped(10, Expected.Refuse), Tipped(18, Expected.Refuse),
    ];

    /// <summary>The face in another size, moved aside; judged where the framing is known.</summary>
    private static Composition Framed(string defect, string strength, Expected expected,
        FindingId finding, float size, float aside)
    {
        Plate Paint(Plate plate)
        {
            var centre = new Vector2(plate.Width, plate.Height) / 2;
            var moved = new Vector2(aside * plate.Width * plate.Side, 0);
            return plate.Warp(place => centre + ((place - centre - moved) / size));
        }
        return new(defect, strength, expected, finding, Paint)
        {
            Fits = plate => !plate.Label.Ignored.Contains(FindingId.Centring),
        };
    }

    private static Composition Tipped(float degrees, Expected expected) => new(
        "roll", $"{degrees:0} degrees more", expected, FindingId.PoseRoll, plate =>
        {
            // Further from upright, not back to it.
            var sign = plate.Face.Across.Y == 0 ? plate.Side : Math.Sign(plate.Face.Across.Y);
            var turn = Matrix3x2.CreateRotation(
                -sign * float.DegreesToRadians(degrees), plate.Face.EyeMiddle);
            return plate.Warp(place => Vector2.Transform(place, turn));
        });
}
