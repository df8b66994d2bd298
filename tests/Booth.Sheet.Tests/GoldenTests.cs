using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Sheet.Tests;

/// <summary>
/// The sheets as they were when somebody last looked at them, at a third of the size. After a wanted change:
/// run with BOOTH_GOLDEN=write, look at tests/Booth.Sheet.Tests/Golden, and commit.
/// </summary>
public sealed class GoldenTests
{
    // Levels of 0..255. Another version of FreeType moves the edges of letters a little; a moved
    // line, a missing word or another colour moves whole blocks of 8 x 8 pixels (2 mm).
    private const double MeanTolerance = 0.6;
    private const double BlockTolerance = 24;
    private const int Block = 8;
    private const int Share = 3;

    public static TheoryData<string> Names =>
    [
        .. TextCatalogue.Languages.SelectMany(
            language => (string[])[$"ephoto-{language.Value}", $"sheet-{language.Value}"]),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sheet_looks_as_it_did(string name)
    {
        using var document = new SheetPainter(new RetentionLimits()).PaintSheet(ContentOf(name));
        using var png = PngDecoder.Decode(document.Png.Bytes);
        var actual = Reduce(png);
        if (Environment.GetEnvironmentVariable("BOOTH_GOLDEN") == "write")
        {
            using var file = PngEncoder.Encode(
                actual, PixelFormat.Rgb24, png.Width / Share, png.Height / Share, 100);
            File.WriteAllBytes(SourceOf(name), file.Written);
            return;
        }

        using var golden = PngDecoder.Decode(
            File.ReadAllBytes(Sample.PathOf("Golden", $"{name}.png")));
        Assert.Equal((png.Width / Share, png.Height / Share), (golden.Width, golden.Height));
        var (mean, worst) = Compare(golden.Pixels, actual, golden.Width);
        Assert.InRange(mean, 0, MeanTolerance);
        Assert.InRange(worst, 0, BlockTolerance);
    }

    [Fact]
    public void The_tolerance_tells_one_language_from_the_other()
    {
        using var french = PngDecoder.Decode(File.ReadAllBytes(Sample.PathOf("Golden", "ephoto-fr.png")));
        using var english = PngDecoder.Decode(File.ReadAllBytes(Sample.PathOf("Golden", "ephoto-en.png")));
        var (mean, worst) = Compare(french.Pixels, english.Pixels, french.Width);
        Assert.True(mean > MeanTolerance && worst > BlockTolerance);
    }

    private static SheetContent ContentOf(string name) => name.Split('-') switch
    {
        ["ephoto", var language] => Sample.Ephoto(new LanguageTag(language)),
        [_, var language] => Sample.Plain(new LanguageTag(language)),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    private static string SourceOf(
        string name, [System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "Golden", $"{name}.png");

    private static byte[] Reduce(PngPicture png)
    {
        var (width, height, stride) = (png.Width / Share, png.Height / Share, png.Width * 3);
        var reduced = new byte[width * height * 3];
        for (var i = 0; i < reduced.Length; i++)
        {
            var (y, x, channel) = (i / (width * 3), i / 3 % width, i % 3);
            var sum = 0;
            for (var part = 0; part < Share * Share; part++)
            {
                var row = (Share * y) + (part / Share);
                sum += png.Pixels[(row * stride) + (((Share * x) + (part % Share)) * 3) + channel];
            }

            reduced[i] = (byte)(sum / (Share * Share));
        }

        return reduced;
    }

    private static (double Mean, double WorstBlock) Compare(
        ReadOnlySpan<byte> golden, ReadOnlySpan<byte> actual, int width)
    {
        var height = actual.Length / 3 / width;
        var columns = (width + Block - 1) / Block;
        var blocks = new double[columns * ((height + Block - 1) / Block)];
        var sum = 0.0;
        for (var i = 0; i < actual.Length; i++)
        {
            var difference = Math.Abs(golden[i] - actual[i]);
            sum += difference;
            var (y, x) = (i / (width * 3), i / 3 % width);
            blocks[(y / Block * columns) + (x / Block)] += difference / (3.0 * Block * Block);
        }

        return (sum / actual.Length, blocks.Max());
    }
}
