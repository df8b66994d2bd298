using System.Numerics;
using Booth.Flow;

namespace Booth.Scoring;

/// <summary>Out of focus, in motion, compressed, noisy. Lengths are eye distances.</summary>
internal static class FocusDefects
{
    private const int Steps = 24;

    public static IEnumerable<Composition> All =>
    [
        Focus(0.003f, Expected.Pass), Focus(0.01f, Expected.Either), Focus(0.025f, Expected.Refuse),
        Focus(0.05f, Expected.Refuse),
        Motion(0.01f, Expected.Pass), Motion(0.03f, Expected.Either), Motion(0.08f, Expected.Refuse),
        Motion(0.16f, Expected.Refuse),
        Jpeg(50, Expected.Pass), Jpeg(25, Expected.Either), Noise(4, Expected.Pass), Noise(15, Expected.Either),
    ];

    private static Composition Focus(float deviation, Expected expected) => new(
        "out_of_focus", $"{deviation * 100:0.0} % of the eye distance", expected, FindingId.Sharpness,
        plate => Along(Along(plate, Gauss(deviation * plate.Eye), Vector2.UnitX),
            Gauss(deviation * plate.Eye), Vector2.UnitY));

    private static Composition Motion(float length, Expected expected) => new(
        "motion_blur", $"{length * 100:0} % of the eye distance", expected, FindingId.Sharpness,
        plate => Along(plate, [.. Enumerable.Range(0, Steps).Select(step =>
            ((((step + 0.5f) / Steps) - 0.5f) * length * plate.Eye, 1f / Steps))],
            Directions[plate.Order % Directions.Length]));

    private static Composition Jpeg(int quality, Expected expected) => new(
        "compressed", $"JPEG quality {quality}", expected, [FindingId.Sharpness],
        (plate, _) => plate, quality);

    private static Composition Noise(int levels, Expected expected) => new(
        "noise", $"{levels} levels", expected, FindingId.Sharpness,
        plate => plate.Map((place, light) => new(
            Noisy(light.X, place, levels, 1), Noisy(light.Y, place, levels, 2),
            Noisy(light.Z, place, levels, 3))));

    private static Vector2[] Directions =>
        [Vector2.UnitX, Vector2.UnitY, Vector2.Normalize(new(1, 1)), Vector2.Normalize(new(1, -1))];

    /// <summary>About a normal deviation of so many levels of 255.</summary>
    private static float Noisy(float light, Vector2 place, int levels, int seed)
    {
        var (x, y) = ((int)place.X, (int)place.Y);
        var chance = Shapes.Chance(x, y, seed) + Shapes.Chance(x, y, seed + 10) + Shapes.Chance(x, y, seed + 20);
        var root = MathF.Sqrt(Math.Max(light, 0)) + (chance * levels / 255);
        return root <= 0 ? 0 : root * root;
    }

    private static (float At, float Weight)[] Gauss(float deviation)
    {
        var taps = Enumerable.Range(-7, 15).Select(step => step * deviation * 0.4f)
            .Select(at => (At: at, Weight: MathF.Exp(-at * at / (2 * deviation * deviation)))).ToList();
        var sum = taps.Sum(tap => tap.Weight);
        return [.. taps.Select(tap => (tap.At, tap.Weight / sum))];
    }

    private static Plate Along(Plate plate, (float At, float Weight)[] taps, Vector2 direction) =>
        plate.Map((place, _) =>
        {
            var sum = Vector3.Zero;
            foreach (var (at, weight) in taps)
                sum += plate.At(place + (direction * at)) * weight;
            return sum;
        });
}
