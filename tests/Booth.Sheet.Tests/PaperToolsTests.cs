using System.Diagnostics;
using Booth.Flow;

namespace Booth.Sheet.Tests;

/// <summary>What other people's programs say about a sheet.</summary>
public sealed class PaperToolsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("booth-sheet-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Zbarimg_reads_the_code_and_nothing_else(string language)
    {
        var (png, _) = Write(language, isEphoto: true);
        Assert.Equal(Sample.Code, (await Run("zbarimg", "-q", "--raw", png)).Trim());
    }

    [Fact]
    public async Task A_plain_sheet_has_no_bar_code_and_no_code()
    {
        var (png, pdf) = Write("fr", isEphoto: false);
        Assert.Equal("", await Run("zbarimg", "-q", "--raw", png));
        var text = await Run("pdftotext", "-layout", pdf, "-");
        Assert.DoesNotContain("ePhoto", text, StringComparison.Ordinal);
        Assert.DoesNotContain("signature", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Sample.Identity.OperatorName, text, StringComparison.Ordinal);
        Assert.Contains("24 septembre 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdfinfo_measures_one_page_of_exactly_152_4_by_101_6_mm()
    {
        var (_, pdf) = Write("fr", isEphoto: true);
        var info = await Run("pdfinfo", pdf);
        Assert.Matches(@"Page size:\s+432 x 288 pts", info);
        Assert.Matches(@"Pages:\s+1\n", info);
    }

    [Fact]
    public async Task The_pdf_holds_the_portrait_once_at_full_resolution_and_text_as_text()
    {
        var (_, pdf) = Write("fr", isEphoto: true);
        var images = await Run("pdfimages", "-list", pdf);
        var photos = images.Split('\n').Where(line => line.Contains(" 413 ", StringComparison.Ordinal));
        var objects = photos.Select(line =>
            line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(4, objects.Count);
        Assert.All(objects, fields => Assert.Equal("531", fields[4]));
        Assert.Single(objects.Select(fields => fields[10]).Distinct());
        var text = await Run("pdftotext", "-layout", pdf, "-");
        Assert.Contains("ePhoto", text, StringComparison.Ordinal);
        Assert.Contains("FR7K-8M2Q-4TX9", text, StringComparison.Ordinal);
        Assert.Contains("B3HD-6WPZ-5N", text, StringComparison.Ordinal);
        Assert.Contains("valable jusqu’au 23 mars 2027", text, StringComparison.Ordinal);
        Assert.Contains(Sample.Identity.SupportPhone, text, StringComparison.Ordinal);
    }

    private (string Png, string Pdf) Write(string language, bool isEphoto)
    {
        var tag = new LanguageTag(language);
        using var document = new SheetPainter(new RetentionLimits())
            .PaintSheet(isEphoto ? Sample.Ephoto(tag) : Sample.Plain(tag));
        var (png, pdf) = (Path.Combine(folder.FullName, "s.png"), Path.Combine(folder.FullName, "s.pdf"));
        File.WriteAllBytes(png, document.Png.Bytes);
        File.WriteAllBytes(pdf, document.Pdf.Bytes);
        return (png, pdf);
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        await errors;
        return output;
    }
}
