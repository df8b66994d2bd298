using System.Security.Cryptography;
using Booth.Engine;
using Booth.Flow;
using Booth.Kiosk;

namespace Booth.Bench;

/// <summary>A booth and a visitor's hand, invented.</summary>
internal static class Example
{
    private const int PenSteps = 300;
    private const int PenStepMs = 8;

    public static DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    public static BoothIdentity Identity { get; } = new()
    {
        BoothId = "lyon-07",
        CodePrefix = "FR7K",
        OperatorName = "Cabines du Rhône",
        AddressLines = ["Gare de Lyon-Part-Dieu", "5 place Charles Béraudier", "69003 Lyon"],
        SupportPhone = "04 72 00 00 00",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
    };

    public static Verdict Verdict { get; } = new([
        new(
            FindingId.SingleFace, 1, "count", "1", FindingResult.Pass, FindingKind.Measured,
            Hint.None),
    ]);

    public static EphotoCode Code() =>
        CodeRules.Make(
            CodeProfile.Iso7064, Identity.CodePrefix,
            RandomNumberGenerator.GetBytes(CodeRules.RandomByteCount))
        ?? throw new InvalidOperationException("no code in 4096 random bytes");

    /// <summary>A looping signature.</summary>
    public static PersonalImage Ink()
    {
        using var handwriting = new Handwriting();
        for (var step = 0; step < PenSteps; step++)
        {
            var (share, angle) = ((float)step / PenSteps, step / 8.0);
            handwriting.TryAdd(new PenPoint(
                4 + (36 * share) + (float)Math.Cos(angle),
                5.6f + (3.5f * (float)Math.Sin(angle)),
                step * PenStepMs,
                0.5f,
                step == 0));
        }

        return new InkRenderer().Render(handwriting);
    }
}
