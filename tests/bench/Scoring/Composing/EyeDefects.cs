using System.Numerics;
using Booth.Flow;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>Eyes that are closed, look elsewhere, or are behind something.</summary>
internal static class EyeDefects
{
    // Of the corners' distance: the radius of the iris.
    private const float IrisRadius = 0.2f;

    public static IEnumerable<Composition> All =>
    [
        Closed(0.1f, Expected.Pass), Closed(0.5f, Expected.Either), Closed(1, Expected.Refuse),
        Look("aside", new(0.03f, 0), Expected.Pass), Look("aside", new(0.09f, 0), Expected.Either),
        Look("aside", new(0.18f, 0), Expected.Refuse), Look("up", new(0, -0.03f), Expected.Pass),
        Look("up", new(0, -0.13f), Expected.Refuse), Look("down", new(0, 0.03f), Expected.Pass),
        Look("down", new(0, 0.13f), Expected.Refuse),
        Lenses(0.1f, Expected.Pass), Lenses(0.5f, Expected.Either), Lenses(0.85f, Expected.Refuse),
        Lenses(0.97f, Expected.Refuse),
        Glare(0.02f, 0.02f, Expected.Pass), Glare(0.05f, 0.04f, Expected.Either),
        Glare(0.14f, 0.1f, Expected.Refuse), Glare(0.26f, 0.2f, Expected.Refuse),
    ];

    /// <summary>The skin above the eye drawn down over so much of it.</summary>
    private static Composition Closed(float share, Expected expected) => new(
        "eyes_closed", $"by {share * 100:0} %", expected, [FindingId.EyesOpen, FindingId.EyesVisible],
        (plate, _) => BothEyes(plate).Aggregate(plate, (one, eye) => one.Warp(place =>
        {
            if (!eye.IsNear(place))
                return place;
            var at = eye.Local(place);
            var (upper, lower) = eye.Lids(at.X);
            var (brow, shut) = (upper - 0.4f, upper + (share * Math.Max(0, lower - upper)));
            return at.Y <= brow || at.Y >= shut || lower <= upper
                ? place
                : eye.Place(at with { Y = brow + ((at.Y - brow) * (upper - brow) / (shut - brow)) });
        })));

    /// <summary>The iris moved by so many eye widths within the lids.</summary>
    private static Composition Look(string where, Vector2 by, Expected expected) => new(
        "gaze", $"{where} {by.Length() * 100:0} % of the eye", expected, FindingId.Gaze, plate =>
            BothEyes(plate).Aggregate(plate, (one, eye) =>
                MoveIris(one, eye, by with { X = by.X * plate.Side })));

    private static Plate MoveIris(Plate plate, EyeFrame eye, Vector2 by)
    {
        var white = White(plate, eye);
        return plate.Map((place, light) =>
        {
            if (!eye.IsNear(place))
                return light;
            var at = eye.Local(place);
            var (upper, lower) = eye.Lids(at.X);
            if (at.Y < upper + 0.02f || at.Y > lower - 0.01f)
                return light;
            var source = at - by;
            var shown = white * (1 - (0.35f * Shapes.Step(0.2f, 0.5f, Math.Abs(at.X))));
            var near = 1 - Shapes.Step(
                IrisRadius * 0.95f, IrisRadius * 1.1f, Vector2.Distance(source, eye.Iris));
            if (near <= 0)
                return shown;
            // What the lids hid is taken from the other half of the iris.
            var (top, bottom) = eye.Lids(source.X);
            if (source.Y < top + 0.03f || source.Y > bottom - 0.02f)
                source = source with { Y = (2 * eye.Iris.Y) - source.Y };
            return Vector3.Lerp(shown, plate.At(eye.Place(source)), near);
        });
    }

    /// <summary>The lightest fifth between the lids.</summary>
    private static Vector3 White(Plate plate, EyeFrame eye)
    {
        var inside = new List<Vector3>();
        for (var x = -0.4f; x <= 0.4f; x += 0.02f)
        {
            var (upper, lower) = eye.Lids(x);
            for (var y = upper + 0.03f; y < lower - 0.02f; y += 0.02f)
                inside.Add(plate.At(eye.Place(new(x, y))));
        }
        return inside.OrderBy(light => light.Y).ElementAtOrDefault(inside.Count * 8 / 10);
    }

    private static Composition Lenses(float opacity, Expected expected) => new(
        "sunglasses", $"{opacity * 100:0} % dark", expected, [FindingId.GlassesTint, FindingId.EyesVisible],
        (plate, _) => plate.Map((place, light) => light * (1 - (opacity * Math.Max(
            Lens(plate, plate.Face.Right, place), Lens(plate, plate.Face.Left, place))))));

    private static float Lens(Plate plate, Eye eye, Vector2 place) => Shapes.Ellipse(
        plate.Local(place), plate.Local(eye.Middle) + new Vector2(0, 0.05f), new(0.42f, 0.36f), 0.03f);

    private static Composition Glare(float along, float down, Expected expected) => new(
        "glasses_glare", $"{along:0.00} x {down:0.00} eye distances", expected,
        [FindingId.GlassesGlare, FindingId.EyesVisible], (plate, _) =>
        {
            var eye = plate.Side > 0 ? plate.Face.Right : plate.Face.Left;
            var centre = plate.Local(eye.Middle) + new Vector2(0.06f, -0.03f);
            return plate.Lay(local => 0.97f * Shapes.Ellipse(local, centre, new(along, down), 0.2f),
                _ => new(1, 1, 1));
        });

    private static EyeFrame[] BothEyes(Plate plate) =>
        [new(plate, plate.Face.Right), new(plate, plate.Face.Left)];
}
