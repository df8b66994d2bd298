using System.Numerics;
using Booth.Flow;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>Too little, too much and uneven light. All of it in stops of linear light.</summary>
internal static class LightDefects
{
    public static IEnumerable<Composition> All =>
    [
        Side(0.3f, Expected.Pass), Side(0.6f, Expected.Pass), Side(1, Expected.Either),
        Side(1.6f, Expected.Either), Side(2.5f, Expected.Either), Side(3.5f, Expected.Refuse),
        Lamp(0.3f, Expected.Pass), Lamp(1, Expected.Either), Lamp(2, Expected.Refuse),
        Above(0.3f, Expected.Pass), Above(1, Expected.Either), Above(2.5f, Expected.Refuse),
        Exposure(-2.5f, Expected.Refuse), Exposure(-1.7f, Expected.Refuse),
        Exposure(-0.8f, Expected.Either), Exposure(-0.3f, Expected.Pass),
        Exposure(0.3f, Expected.Pass), Exposure(0.8f, Expected.Either),
        Exposure(1.7f, Expected.Refuse), Exposure(2.5f, Expected.Refuse),
        Backlit(0.5f, Expected.Either), Backlit(2.5f, Expected.Refuse), Backlit(3.5f, Expected.Refuse),
    ];

    /// <summary>Soft light from one side: darker by so much from one cheek to the other.</summary>
    private static Composition Side(float stops, Expected expected) => new(
        "side_light", $"soft {stops:0.0} stops", expected, FindingId.LightEven,
        plate =>
        {
            var side = Darker(plate);
            return OnPerson(plate, local => -stops * Shapes.Step(-0.9f, 0.9f, local.X * side));
        });

    /// <summary>A lamp from one side: the other half in shadow, with an edge along the nose.</summary>
    private static Composition Lamp(float stops, Expected expected) => new(
        "side_light", $"edge {stops:0.0} stops", expected, FindingId.LightEven,
        plate =>
        {
            var side = Darker(plate);
            return OnPerson(plate, local => -stops * Shapes.Step(
                -0.08f, 0.16f, (local.X * side) - (0.12f * MathF.Sin(local.Y * 4))));
        });

    /// <summary>The side of the darker cheek: light that comes from there would even things out.</summary>
    private static float Darker(Plate plate) => MathF.Sign(
        plate.Around(plate.Mesh(MeshPoint.RightCheekSkin[0]), 0.15f).Y
            - plate.Around(plate.Mesh(MeshPoint.LeftCheekSkin[0]), 0.15f).Y);

    private static Composition Above(float stops, Expected expected) => new(
        "light_from_above", $"{stops:0.0} stops", expected, FindingId.LightEven,
        plate => OnPerson(plate, local => -stops * Shapes.Step(-0.5f, 1.5f, local.Y)));

    private static Composition Exposure(float stops, Expected expected) => new(
        stops < 0 ? "underexposed" : "overexposed", $"{stops:+0.0;-0.0} stops", expected,
        stops < 0
            ? [FindingId.ExposureUnder, FindingId.BackgroundLight]
            : [FindingId.ExposureOver, FindingId.BackgroundNotWhite],
        (plate, _) => plate.Map((_, light) => light * MathF.Pow(2, stops)));

    /// <summary>A bright wall behind a dark face.</summary>
    private static Composition Backlit(float stops, Expected expected) => new(
        "backlit", $"{stops:0.0} stops", expected,
        [FindingId.ExposureUnder, FindingId.BackgroundNotWhite, FindingId.LightEven],
        (plate, _) => OnPerson(plate, _ => -stops)
            .MapWall((_, light) => light * (1 + (stops / 10))));

    private static Plate OnPerson(Plate plate, Func<Vector2, float> stops) =>
        plate.Map((place, light) => light * MathF.Pow(
            2, stops(plate.Local(place)) * Shapes.Step(0.2f, 0.8f, plate.PersonAt(place))));
}
