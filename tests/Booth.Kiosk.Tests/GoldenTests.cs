using System.Reflection;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

/// <summary>
/// Every screen in every language at 1280 x 800, halved and compared with its picture in Golden/.
/// BOOTH_GOLDEN=write writes them anew: look at each before committing it. BOOTH_LOOK=DIR writes
/// every sample in every size for the eye.
/// </summary>
public sealed class GoldenTests
{
    // Another version of Pango or FreeType moves edges by a fraction of a pixel; a moved or missing
    // thing changes far more.
    private const double MeanTolerance = 1.5;
    private const int PixelTolerance = 64;
    private const double DifferentShare = 0.006;

    private static readonly string Folder = typeof(GoldenTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "GoldenFolder").Value!;

    /// <summary>One screen of every state, and the variants that look different.</summary>
    public static TheoryData<string, string> Screens => [.. Samples.Languages.SelectMany(
        language => Samples.All.Where(IsGolden).Select(sample => (language.Value, sample.Name)))];

    [Theory]
    [MemberData(nameof(Screens))]
    public void A_screen_looks_as_it_was_approved(string language, string name)
    {
        using var painter = new ScreenPainter();
        var sample = Samples.All.Single(sample => sample.Name == name);
        var screen = painter.Paint(sample.State, sample.ContextIn(new LanguageTag(language)));
        var half = Halved.Of(screen.Bgrx.Span, 1280, 800);
        var file = Path.Combine(Folder, $"{language}-{name}.png");
        if (Environment.GetEnvironmentVariable("BOOTH_GOLDEN") == "write")
            Halved.Write(file, half, 640, 400);

        using var golden = PngDecoder.Decode(File.ReadAllBytes(file));
        Assert.Equal((640, 400), (golden.Width, golden.Height));
        var (mean, different) = Compare(half, golden.Pixels);
        Assert.True(mean <= MeanTolerance && different <= DifferentShare,
            $"{language} {name}: found a mean difference of {mean:0.00} and {different:P2} of the "
            + $"pixels, expected at most {MeanTolerance} and {DifferentShare:P2}");
    }

    [Fact]
    public void No_picture_is_left_over()
    {
        var expected = Screens.Select(row => $"{row.Data.Item1}-{row.Data.Item2}.png").Order();
        var found = Directory.GetFiles(Folder, "*.png").Select(file => Path.GetFileName(file)!);
        Assert.Equal(expected, found.Order());
    }

    private static bool IsGolden(Sample sample) => !sample.Name.Contains('.')
        || sample.Name is "consenting.more" or "framing.good" or "reviewing.refused"
            or "reviewing.warned" or "signing.done" or "signing.outside_box" or "confirming.sheet"
            or "refunded.not_printed" or "thank_you.sheet" or "entering_voucher.refused";

    private static (double Mean, double Different) Compare(
        ReadOnlySpan<byte> found, ReadOnlySpan<byte> golden)
    {
        Assert.Equal(golden.Length, found.Length);
        var (sum, different) = (0L, 0);
        for (var at = 0; at < found.Length; at++)
        {
            var difference = Math.Abs(found[at] - golden[at]);
            sum += difference;
            different += difference > PixelTolerance ? 1 : 0;
        }

        return ((double)sum / found.Length, (double)different / found.Length);
    }
}
