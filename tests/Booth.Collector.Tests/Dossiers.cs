using Booth.Engine;
using Booth.Flow;

namespace Booth.Collector.Tests;

/// <summary>Dossiers drawn from a seed. The pictures are noise: nobody here looks at them.</summary>
internal static class Dossiers
{
    public static readonly DateTimeOffset CapturedAt = new(2026, 3, 1, 8, 59, 30, TimeSpan.Zero);

    private static readonly Verdict Accepted = new(
    [
        new Finding(FindingId.SingleFace, 1, "count", "1", FindingResult.Pass,
            FindingKind.Measured, Hint.None),
        new Finding(FindingId.FaceHeightMm, 34.1, "mm", "32..36", FindingResult.Pass,
            FindingKind.Estimated, Hint.None),
    ]);

    public static DossierContent Make(int seed, int photoBytes = 700, string booth = TestKeys.BoothId)
    {
        var random = new Random(seed);
        var draw = new byte[CodeRules.RandomByteCount];
        random.NextBytes(draw);
        return new DossierContent(
            CodeRules.Make(CodeProfile.Iso7064, "FR07", draw)!,
            Noise(ImageFormat.Jp2, photoBytes, random),
            Noise(ImageFormat.Png, 200, random),
            Accepted,
            booth,
            CapturedAt,
            "0.1.0",
            "2026-01");
    }

    private static PersonalImage Noise(ImageFormat format, int count, Random random)
    {
        var image = new PersonalImage(format, 0, 0, count);
        random.NextBytes(image.Bytes);
        return image;
    }
}
