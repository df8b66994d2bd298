using System.Numerics;
using Booth.Flow;

namespace Booth.Scoring;

/// <summary>What is wrong with the wall behind the person.</summary>
internal static class WallDefects
{
    /// <summary>The findings that need a wall of which enough is seen.</summary>
    public static FindingId[] Findings =>
    [
        FindingId.BackgroundPlain, FindingId.BackgroundLight, FindingId.BackgroundNotWhite,
        FindingId.BackgroundShadow,
    ];

    public static IEnumerable<Composition> All =>
        ((IEnumerable<Composition>)[.. Colours, .. Patterns, .. Shadows])
            .Select(one => one with { Fits = plate => !plate.Label.Ignored.Contains(FindingId.BackgroundPlain) });

    private static IEnumerable<Composition> Colours =>
    [
        Colour("light_wall", "light blue", Expected.Pass, FindingId.BackgroundPlain, 184, 203, 226),
        Colour("light_wall", "light grey", Expected.Pass, FindingId.BackgroundPlain, 200, 200, 200),
        Colour("light_wall", "cream", Expected.Pass, FindingId.BackgroundPlain, 226, 217, 199),
        Colour("background_dark", "middle grey", Expected.Refuse, FindingId.BackgroundLight, 119, 119, 119),
        Colour("background_dark", "dark blue", Expected.Refuse, FindingId.BackgroundLight, 40, 55, 90),
        Colour("background_white", "nearly white", Expected.Either, FindingId.BackgroundNotWhite, 244, 244, 244),
        Colour("background_white", "white", Expected.Refuse, FindingId.BackgroundNotWhite, 255, 255, 255),
    ];

    private static IEnumerable<Composition> Patterns =>
    [
        Slope(0.15f, Expected.Pass), Slope(0.5f, Expected.Either), Slope(2, Expected.Refuse),
        Stripes(0.02f, Expected.Pass), Stripes(0.15f, Expected.Either), Stripes(0.5f, Expected.Refuse),
        Texture(0.03f, Expected.Pass), Texture(0.15f, Expected.Either), Texture(0.6f, Expected.Refuse),
        Objects(0.03f, Expected.Either), Objects(0.3f, Expected.Refuse), Objects(0.8f, Expected.Refuse),
    ];

    private static IEnumerable<Composition> Shadows =>
        from softness in new[] { 0.05f, 0.15f, 0.3f }
        from darkness in new[] { (0.03f, Expected.Pass), (0.12f, Expected.Either), (0.35f, Expected.Refuse) }
        select Shadow(darkness.Item1, softness, darkness.Item2);

    private static Composition Colour(string defect, string name, Expected expected,
        FindingId finding, byte red, byte green, byte blue) => new(defect, name, expected, finding,
        plate => plate.MapWall((place, _) => new Vector3(
            Gamma.ToLight(red), Gamma.ToLight(green), Gamma.ToLight(blue))
                * (1 + (0.015f * Shapes.Grain(place / 2, 5)))));

    private static Composition Slope(float stops, Expected expected) => new(
        "background_gradient", $"{stops:0.00} stops", expected,
        [FindingId.BackgroundPlain, FindingId.BackgroundLight],
        (plate, _) => plate.MapWall((place, light) => light * MathF.Pow(
            2, -stops * (plate.Side > 0 ? place.X / plate.Width : 1 - (place.X / plate.Width)))));

    private static Composition Stripes(float depth, Expected expected) => new(
        "background_striped", $"{depth * 100:0} % darker", expected,
        [FindingId.BackgroundPlain, FindingId.BackgroundShadow],
        (plate, _) => plate.MapWall((place, light) =>
            light * (1 - (depth * Shapes.Step(-0.1f, 0.1f, MathF.Sin(place.X / plate.Eye * 6))))));

    private static Composition Texture(float depth, Expected expected) => new(
        "background_textured", $"{depth * 100:0} % darker", expected,
        [FindingId.BackgroundPlain, FindingId.BackgroundShadow, FindingId.BackgroundLight],
        (plate, _) => plate.MapWall((place, light) => light * (1 - depth
            + (depth * Shapes.Texture(place / plate.Eye * 4, 11)))));

    /// <summary>A shelf with things of many colours, a frame and a door.</summary>
    private static Composition Objects(float contrast, Expected expected) => new(
        "background_objects", $"contrast {contrast * 100:0} %", expected,
        [FindingId.BackgroundPlain, FindingId.BackgroundShadow, FindingId.BackgroundLight],
        (plate, _) => plate.MapWall((place, light) =>
        {
            var (x, y) = ((int)MathF.Floor(place.X / plate.Eye * 1.6f), (int)MathF.Floor(place.Y / plate.Eye * 1.1f));
            if (Shapes.Chance(x, y, 21) < -0.1f)
                return light;
            var thing = new Vector3(0.5f) + (0.45f * new Vector3(
                Shapes.Chance(x, y, 22), Shapes.Chance(x, y, 23), Shapes.Chance(x, y, 24)));
            return Vector3.Lerp(light, light * thing, contrast);
        }));

    /// <summary>The head's shadow beside it, soft by so many eye distances.</summary>
    private static Composition Shadow(float darkness, float softness, Expected expected) => new(
        "background_shadow", $"{darkness * 100:0} % darker, soft {softness:0.00}", expected,
        [FindingId.BackgroundShadow, FindingId.BackgroundPlain],
        (plate, _) => plate.MapWall((place, light) => light * (1 - (darkness * Softly(
            plate, place - (new Vector2(0.55f * plate.Side, 0.3f) * plate.Eye), softness * plate.Eye)))));

    private static float Softly(Plate plate, Vector2 place, float reach)
    {
        var sum = 0f;
        for (var ring = 1; ring <= 2; ring++)
        {
            for (var turn = 0; turn < 12; turn++)
            {
                var (sin, cos) = MathF.SinCos((turn + (ring * 0.5f)) * MathF.Tau / 12);
                sum += plate.PersonAt(place + (new Vector2(cos, sin) * reach * ring * 0.5f));
            }
        }
        return sum / 24;
    }
}
