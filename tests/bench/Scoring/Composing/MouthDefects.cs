using System.Numerics;
using Booth.Flow;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>Mouths that are open or smile: the picture warped around the lips.</summary>
internal static class MouthDefects
{
    public static IEnumerable<Composition> All =>
    [
        Open(0.02f, Expected.Pass), Open(0.08f, Expected.Either), Open(0.25f, Expected.Refuse),
        Open(0.5f, Expected.Refuse),
        Smile(0.02f, 0.02f, Expected.Pass), Smile(0.06f, 0.06f, Expected.Either),
        Smile(0.14f, 0.12f, Expected.Refuse), Smile(0.2f, 0.2f, Expected.Refuse),
    ];

    /// <summary>The lower lip and the chin drawn down by so many eye distances.</summary>
    private static Composition Open(float gap, Expected expected) => new(
        "mouth_open", $"{gap:0.00} eye distances", expected, FindingId.MouthClosed, plate =>
        {
            var (right, left) = (plate.Mesh(MeshPoint.MouthRight), plate.Mesh(MeshPoint.MouthLeft));
            var lips = (plate.Mesh(MeshPoint.UpperLip) + plate.Mesh(MeshPoint.LowerLip)) / 2;
            var half = (left - right).X / 2;
            float Gap(float along) => gap * Math.Max(0, 1 - MathF.Pow((along - lips.X) / half, 2));
            var opened = plate.Warp(place =>
            {
                var at = plate.Local(place);
                var below = at.Y - lips.Y;
                // The gap closes again below the chin.
                var down = Gap(at.X) * (1 - Shapes.Step(0.6f, 1.3f, below));
                return below <= 0 || down <= 0 ? place : plate.Place(at.X, lips.Y + Math.Max(0, below - down));
            });
            return opened.Lay(
                at => Shapes.Step(-0.01f, 0.01f, at.Y - lips.Y) * Shapes.Step(-0.01f, 0.01f, lips.Y + Gap(at.X) - at.Y)
                    * (Gap(at.X) > 0.005f ? 1 : 0),
                at => at.Y < lips.Y + (Gap(at.X) * 0.3f) ? new(0.55f, 0.5f, 0.42f) : new(0.05f, 0.012f, 0.012f));
        });

    /// <summary>The corners of the mouth drawn up and outwards, in eye distances.</summary>
    private static Composition Smile(float up, float outward, Expected expected) => new(
        "smile", $"corners {up:0.00} up, {outward:0.00} outward", expected,
        [FindingId.Neutral, FindingId.MouthClosed], (plate, _) => Draw(
            Draw(plate, plate.Mesh(MeshPoint.MouthCornerRight), new(-outward, -up)),
            plate.Mesh(MeshPoint.MouthCornerLeft), new(outward, -up)));

    private static Plate Draw(Plate plate, Vector2 corner, Vector2 by) => plate.Warp(place =>
    {
        var at = plate.Local(place);
        // Where it was: the centre of the pull moves with it.
        var near = MathF.Exp(-(at - corner - by).LengthSquared() / (2 * 0.22f * 0.22f));
        return near < 0.01f ? place : plate.Place(at.X - (by.X * near), at.Y - (by.Y * near));
    });
}
