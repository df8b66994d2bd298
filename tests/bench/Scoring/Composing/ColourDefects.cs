using System.Numerics;
using Booth.Flow;

namespace Booth.Scoring;

/// <summary>Light of the wrong colour.</summary>
internal static class ColourDefects
{
    public static IEnumerable<Composition> All => Casts.SelectMany(cast => new[]
    {
        Cast(cast, 0.05f, Expected.Pass), Cast(cast, 0.2f, Expected.Either),
        Cast(cast, 0.5f, Expected.Refuse), Cast(cast, 0.8f, Expected.Refuse),
    }).Append(new("grey", "no colour", Expected.Refuse, FindingId.ColourNatural,
        plate => plate.Map((_, light) => new(Vector3.Dot(light, new(0.2126f, 0.7152f, 0.0722f))))));

    // What is left of red, green and blue at full strength.
    private static (string Name, Vector3 Left)[] Casts =>
    [
        ("blue", new(0.25f, 0.6f, 1)), ("green", new(0.35f, 1, 0.35f)),
        ("orange", new(1, 0.5f, 0.1f)), ("magenta", new(1, 0.3f, 0.9f)),
    ];

    private static Composition Cast((string Name, Vector3 Left) cast, float share, Expected expected) =>
        new("colour_cast", $"{cast.Name} {share * 100:0} %", expected, FindingId.ColourNatural,
            plate =>
            {
                var gain = Vector3.Lerp(Vector3.One, cast.Left, share);
                // The camera's exposure keeps the lightness.
                gain /= Vector3.Dot(gain, new(0.2126f, 0.7152f, 0.0722f));
                return plate.Map((_, light) => light * gain);
            });
}
