using System.Reflection;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

/// <summary>
/// Every screen in every language and layout, compared with the approved contact sheets in Golden/.
/// BOOTH_GOLDEN=write writes them anew: look at each before committing it. BOOTH_LOOK=DIR writes
/// every sample of every language and layout in full size for the eye.
/// </summary>
public sealed class GoldenTests
{
    // Another version of Pango or FreeType moves edges by a fraction of a pixel; a moved or missing
    // thing changes far more. Per screen, at a third of its size.
    private const double MeanTolerance = 2;
    private const int PixelTolerance = 64;
    private const double DifferentShare = 0.01;

    private static readonly string Folder = typeof(GoldenTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "GoldenFolder").Value!;

    private static readonly Sample[] Approved = [.. Samples.All.Where(IsGolden)];

    /// <summary>Smaller panels have the same layouts, proved by LayoutTests.</summary>
    public static TheoryData<Layout, string> Sheets =>
    [
        .. Layout.All.Where(layout => layout.Width != 1024).SelectMany(layout =>
            Samples.Languages.Select(language => (layout, language.Value))),
    ];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Screens_look_as_they_were_approved(Layout layout, string language)
    {
        var sheet = Paint(layout, new LanguageTag(language));
        var file = Path.Combine(Folder, NameOf(layout, language));
        if (Environment.GetEnvironmentVariable("BOOTH_GOLDEN") == "write")
            File.WriteAllBytes(file, sheet.Png());

        using var golden = PngDecoder.Decode(File.ReadAllBytes(file));
        Assert.Equal((sheet.Width, sheet.Height), (golden.Width, golden.Height));
        for (var at = 0; at < Approved.Length; at++)
        {
            var (mean, different) = Compare(
                sheet.Cell(sheet.Grey, at), sheet.Cell(golden.Pixels, at));
            Assert.True(mean <= MeanTolerance && different <= DifferentShare,
                $"{layout} {language} {Approved[at].Name}: found a mean difference of {mean:0.00} "
                + $"and {different:P2} of the pixels, expected at most {MeanTolerance} and "
                + $"{DifferentShare:P2}");
        }
    }

    [Fact]
    public void No_picture_is_left_over_and_all_are_small()
    {
        var files = Directory.GetFiles(Folder);
        Assert.Equal(
            Sheets.Select(row => NameOf(row.Data.Item1, row.Data.Item2)).Order(),
            files.Select(file => Path.GetFileName(file)!).Order());
        Assert.InRange(files.Sum(file => new FileInfo(file).Length), 1, 15_000_000);
    }

    private static string NameOf(Layout layout, string language) => $"{language}-{layout}.png";

    private static ContactSheet Paint(Layout layout, LanguageTag language)
    {
        using var painter = new ScreenPainter(layout.Width, layout.Height);
        var sheet = new ContactSheet(layout, Approved.Length);
        for (var at = 0; at < Approved.Length; at++)
        {
            var screen = painter.Paint(
                Approved[at].State, Approved[at].ContextIn(language, layout.IsLowered));
            sheet.Add(at, screen.Bgrx.Span, layout.Width);
            Look(layout, language, Approved[at].Name, screen.Bgrx.Span);
        }

        return sheet;
    }

    private static void Look(
        Layout layout, LanguageTag language, string name, ReadOnlySpan<byte> bgrx)
    {
        if (Environment.GetEnvironmentVariable("BOOTH_LOOK") is not { Length: > 0 } folder)
            return;

        using var png = PngEncoder.Encode(
            bgrx, PixelFormat.Bgrx32, layout.Width, layout.Height, 0);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes($"{folder}/{layout}-{language}-{name}.png", png.Written);
    }

    /// <summary>One screen of every state, and the variants that look different.</summary>
    private static bool IsGolden(Sample sample) => !sample.Name.Contains('.')
        || sample.Name is "choosing.buttons" or "consenting.more" or "framing.good"
            or "reviewing.refused"
            or "reviewing.warned" or "signing.done" or "confirming.sheet"
            or "refunded.not_printed" or "thank_you.sheet" or "entering_voucher.refused"
            or "entering_pin.wait" or "servicing.counters" or "servicing.events";

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
