using System.Numerics;
using Booth.Flow;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>Caps and scarves on the head.</summary>
internal static class HeadDefects
{
    public static IEnumerable<Composition> All =>
    [
        Cap("low on the brows", 0.12f, Expected.Refuse), Cap("over half the forehead", 0.35f, Expected.Refuse),
        Scarf(Expected.Refuse),
    ];

    private static Composition Cap(string name, float aboveBrows, Expected expected) => new(
        "head_covered", $"cap {name}", expected, FindingId.HeadCovering, plate =>
        {
            var (rim, colour) = (Brows(plate) - aboveBrows, CoverDefects.Colours[plate.Order % 6]);
            return plate.Lay(
                at => Shapes.Step(-0.015f, 0.015f, rim + (0.1f * at.X * at.X) - at.Y)
                    * Shapes.Ellipse(at, new(0, rim), new(1.22f, 1.5f), 0.02f),
                at => CoverDefects.Woven(at, colour));
        });

    /// <summary>Around the face and under the chin; only the face is left free.</summary>
    private static Composition Scarf(Expected expected) => new(
        "head_covered", "headscarf", expected, FindingId.HeadCovering, plate =>
        {
            var (brows, chin) = (Brows(plate), plate.Mesh(MeshPoint.Chin).Y);
            var (top, bottom) = (brows - 0.3f, chin + 0.08f);
            var (middle, colour) = (new Vector2(0, (top + bottom) / 2), CoverDefects.Colours[(plate.Order + 1) % 6]);
            var half = (plate.Mesh(MeshPoint.LeftCheek) - plate.Mesh(MeshPoint.RightCheek)).X / 2;
            return plate.Lay(
                at => (1 - Shapes.Ellipse(at, middle, new(half * 0.97f, (bottom - top) / 2), 0.02f))
                    * Math.Max(
                        Shapes.Ellipse(at, middle - new Vector2(0, 0.2f), new(1.35f, 1.9f), 0.02f),
                        Shapes.Step(0, 0.05f, at.Y - bottom) * (1 - Shapes.Step(1.3f, 1.35f, Math.Abs(at.X)))),
                at => CoverDefects.Woven(at, colour));
        });

    private static float Brows(Plate plate) =>
        (plate.Mesh(MeshPoint.RightBrow).Y + plate.Mesh(MeshPoint.LeftBrow).Y) / 2;
}
