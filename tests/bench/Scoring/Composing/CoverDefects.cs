using System.Numerics;
using Booth.Flow;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>Hands, cloth and hair in front of the face.</summary>
internal static class CoverDefects
{
    private static FindingId[] OfFace => [FindingId.FaceOcclusion];

    public static IEnumerable<Composition> All =>
    [
        Hand("over the mouth", Expected.Refuse, plate => Fingers(plate, plate.Mesh(MeshPoint.UpperLip), 0)),
        Hand("over mouth and nose", Expected.Refuse,
            plate => Fingers(plate, plate.Mesh(MeshPoint.UpperLip) - new Vector2(0, 0.3f), 0.15f)),
        Hand("on the chin", Expected.Refuse,
            plate => Fingers(plate, plate.Mesh(MeshPoint.Chin) - new Vector2(0, 0.2f), 0.1f)),
        Hand("on a cheek", Expected.Refuse, OnCheek),
        Hand("below the chin", Expected.Either,
            plate => Fingers(plate, plate.Mesh(MeshPoint.Chin) + new Vector2(0, 0.55f), 0)),
        Cloth("at the neck", Expected.Pass, plate => plate.Mesh(MeshPoint.Chin).Y + 0.25f),
        Cloth("over the chin", Expected.Either, plate => plate.Mesh(MeshPoint.LowerLipBottom).Y + 0.1f),
        Cloth("over the mouth", Expected.Refuse, plate => plate.Mesh(MeshPoint.UpperLipTop).Y - 0.08f),
        Cloth("over the nose", Expected.Refuse, plate => plate.Mesh(MeshPoint.UpperLipTop).Y - 0.45f),
        Hair("one strand beside an eye", 1, 0, 0.42f, Expected.Pass),
        Hair("5 strands over an eye", 5, 0.3f, 0, Expected.Either),
        Hair("a lock over an eye", 60, 0.6f, 0, Expected.Refuse),
    ];

    private static Composition Hand(string where, Expected expected, Func<Plate, Finger[]> fingers) =>
        new("hand", where, expected, OfFace, (plate, _) => fingers(plate).Aggregate(plate, Lay));

    /// <summary>Four fingers from one side across the face.</summary>
    private static Finger[] Fingers(Plate plate, Vector2 middle, float slope) =>
        [.. Enumerable.Range(0, 4).Select(finger => new Finger(
            new((middle.X - 1.7f) * plate.Side, middle.Y + ((finger - 1.5f) * 0.21f) + (slope * 2)),
            new((middle.X + 0.6f - (0.12f * Math.Abs(finger - 1.2f))) * plate.Side,
                middle.Y + ((finger - 1.5f) * 0.17f) - slope), 0.12f))];

    private static Finger[] OnCheek(Plate plate) =>
        [.. Enumerable.Range(0, 4).Select(finger => new Finger(
            new((0.5f + (finger * 0.2f)) * plate.Side, 2.6f),
            new((0.34f + (finger * 0.18f)) * plate.Side, 0.55f + (0.1f * Math.Abs(finger - 1.4f))),
            0.115f))];

    /// <summary>Round like a finger, in the person's own skin with its own texture and hue.</summary>
    private static Plate Lay(Plate plate, Finger finger)
    {
        var skin = plate.Skin;
        return plate.Lay(
            local => 1 - Shapes.Step(0.92f, 1.04f, Depth(local, finger)),
            local =>
            {
                var depth = Math.Min(1, Depth(local, finger));
                var round = 0.45f + (0.5f * MathF.Sqrt(1 - (depth * depth)));
                var grain = 1 + (0.07f * Shapes.Texture(local * 25, plate.Order));
                var redder = 0.05f * Shapes.Texture(local * 6, plate.Order + 50);
                return skin * round * grain * new Vector3(1 + redder, 1 - (redder / 2), 1 - redder);
            });
    }

    private static float Depth(Vector2 local, Finger finger) =>
        Shapes.FromLine(local, finger.From, finger.To) / finger.Radius;

    /// <summary>Woven cloth from a line downwards, in folds.</summary>
    private static Composition Cloth(string where, Expected expected, Func<Plate, float> line) =>
        new("scarf", where, expected, OfFace, (plate, _) =>
        {
            var (top, colour) = (line(plate), Colours[plate.Order % Colours.Length]);
            return plate.Lay(
                local => Shapes.Step(-0.02f, 0.02f, local.Y - top - (0.08f * local.X * local.X))
                    * Shapes.Step(0.3f, 0.7f, plate.PersonAt(plate.Place(local.X, local.Y))),
                local => Woven(local, colour));
        });

    internal static Vector3[] Colours =>
    [
        new(0.45f, 0.04f, 0.05f), new(0.03f, 0.05f, 0.16f), new(0.5f, 0.36f, 0.24f),
        new(0.08f, 0.2f, 0.08f), new(0.7f, 0.7f, 0.68f), new(0.015f, 0.015f, 0.017f),
    ];

    internal static Vector3 Woven(Vector2 local, Vector3 colour)
    {
        var folds = 0.75f + (0.25f * MathF.Sin((local.Y * 9) + (3 * Shapes.Grain(local * 2, 31))));
        var threads = 1 + (0.12f * MathF.Sin(local.X * 160) * MathF.Sin(local.Y * 160));
        return colour * folds * threads * (1 + (0.15f * Shapes.Texture(local * 12, 32)));
    }

    /// <summary>Strands from the parting down over one eye, spread over a width.</summary>
    private static Composition Hair(string name, int strands, float width, float aside, Expected expected) =>
        new("hair_over_eye", name, expected, [FindingId.EyesVisible, FindingId.EyesOpen], (plate, _) =>
        {
            var eye = plate.Local((plate.Side > 0 ? plate.Face.Right : plate.Face.Left).Middle);
            var middle = eye.X + (aside * Math.Sign(eye.X));
            return Enumerable.Range(0, strands).Aggregate(plate, (one, strand) =>
            {
                var at = strands == 1 ? 0 : ((strand / (strands - 1f)) - 0.5f) * width;
                var bend = 0.05f * Shapes.Chance(strand, 0, 41);
                var dark = 0.012f * (1.6f + Shapes.Chance(strand, 1, 41));
                return LayStrand(one, new(middle + (at * 0.6f), -1.1f), new(middle + at + bend, 0.6f),
                    new(dark * 1.3f, dark, dark * 0.8f));
            });
        });

    private static Plate LayStrand(Plate plate, Vector2 from, Vector2 to, Vector3 colour)
    {
        var (light, reach) = ((Vector3[])plate.Light.Clone(), Math.Max(0.9f, 0.009f * plate.Eye));
        var (start, end) = (plate.Place(from.X, from.Y), plate.Place(to.X, to.Y));
        for (var y = Math.Max(0, (int)start.Y); y < Math.Min(plate.Height, (int)end.Y); y++)
        {
            var middle = float.Lerp(start.X, end.X, (y - start.Y) / (end.Y - start.Y));
            for (var x = Math.Max(0, (int)(middle - reach - 1)); x <= Math.Min(plate.Width - 1, middle + reach); x++)
            {
                var share = 1 - Shapes.Step(reach * 0.6f, reach, Math.Abs(x + 0.5f - middle));
                light[(y * plate.Width) + x] = Vector3.Lerp(light[(y * plate.Width) + x], colour, share);
            }
        }
        return plate with { Light = light };
    }

    /// <summary>Local ends and radius, eye distances.</summary>
    private sealed record Finger(Vector2 From, Vector2 To, float Radius);
}
