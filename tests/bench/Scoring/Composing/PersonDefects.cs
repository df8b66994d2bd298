using System.Numerics;
using Booth.Flow;

namespace Booth.Scoring;

/// <summary>Other faces in the picture: a person behind, a poster, a print on a shirt.</summary>
internal static class PersonDefects
{
    public static IEnumerable<Composition> All =>
    [
        Behind(0.4f, Expected.Refuse), Behind(0.6f, Expected.Refuse), Behind(0.8f, Expected.Refuse),
        Poster(0.25f, Expected.Either), Poster(0.4f, Expected.Refuse),
        Shirt(0.25f, Expected.Either), Shirt(0.4f, Expected.Refuse),
    ];

    /// <summary>Somebody beside the head, so many times smaller.</summary>
    private static Composition Behind(float size, Expected expected)
    {
        var (along, down) = (1.6f + (size * 0.7f), 0.3f);
        return new("second_person", $"behind, {size:0.00} of the size", expected,
            [FindingId.SingleFace], (plate, other) =>
            {
                var from = Shown(plate, other, new(along * plate.Side, down), size);
                return plate.MapWall((place, light) => Vector3.Lerp(light, other.At(from(place)),
                    Inside(other, from(place)) * Shapes.Step(0.3f, 0.8f, other.PersonAt(from(place)))));
            })
        {
            Fits = plate => plate.Holds(along * plate.Side, down, size * 0.8f),
        };
    }

    private static Composition Poster(float size, Expected expected)
    {
        var (along, down) = (1.75f + (size * 0.5f), -0.4f);
        return new("second_person", $"poster, {size:0.00} of the size", expected,
            [FindingId.SingleFace], (plate, other) =>
            {
                var from = Shown(plate, other, new(along * plate.Side, down), size);
                return plate.MapWall((place, light) => Vector3.Lerp(light, other.At(from(place)) * 0.8f,
                    Within(other.Local(from(place)), new(1.7f, 2.2f))));
            })
        {
            Fits = plate => plate.Holds(along * plate.Side, down, size),
        };
    }

    private static Composition Shirt(float size, Expected expected) => new(
        "second_person", $"on the shirt, {size:0.00} of the size", expected, [FindingId.SingleFace],
        (plate, other) =>
        {
            var from = Shown(plate, other, new(0, 2.9f), size);
            return plate.Map((place, light) => Vector3.Lerp(light, other.At(from(place)) * 0.8f,
                0.95f * Shapes.Ellipse(other.Local(from(place)), new(0, 0.4f), new(1.25f, 1.7f))));
        })
    { Fits = plate => plate.Holds(0, 2.9f, size * 1.2f) };

    /// <summary>Where each place is taken from, when the other face stands there in that size.</summary>
    private static Func<Vector2, Vector2> Shown(Plate plate, Plate other, Vector2 local, float size) =>
        place =>
        {
            var at = (plate.Local(place) - local) / size;
            return other.Place(at.X, at.Y);
        };

    private static float Inside(Plate plate, Vector2 place) =>
        place.X < 0 || place.Y < 0 || place.X >= plate.Width || place.Y >= plate.Height ? 0 : 1;

    private static float Within(Vector2 local, Vector2 reach) =>
        Math.Abs(local.X) < reach.X && Math.Abs(local.Y - 0.2f) < reach.Y ? 1 : 0;
}
