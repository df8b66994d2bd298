using Booth.Flow;
using Serilog;

namespace Booth.App.Tests;

public sealed class LogTests
{
    private const string Code = "PB01K7QX3W9ADE5HTRZ2";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_way_of_logging_personal_data_writes_it(bool forJournald)
    {
        var code = MakeCode();
        using var ephoto = new EphotoCode(code);
        using var image = PersonalImage.CopyOf(ImageFormat.Gray8, "face"u8);
        using var writing = new Handwriting();
        writing.TryAdd(new(12.345f, 6.789f, 0, 0.5f, StartsStroke: true));
        var grouped = CodeRules.Group(CodeProfile.Iso7064, ephoto);

        var text = LogText(forJournald, log =>
        {
            log.Information("{Code} {@Code2} {Image} {@Image2}", ephoto, ephoto, image, image);
            var all = new { ephoto, image };
            log.Information("{Writing} {@Writing2} {@All}", writing, writing, all);
            log.Information("{Text} and {Grouped}", code, grouped);
            log.Information("typed {Text}", grouped.ToLowerInvariant().Replace('-', ' '));
            log.Error(new InvalidOperationException("no dossier for " + code), "failed");
        });

        Assert.DoesNotContain(code, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code, text.Replace("-", "").Replace(" ", ""),
            StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("12.345", text, StringComparison.Ordinal);
        Assert.DoesNotContain("102", text, StringComparison.Ordinal);
        Assert.Contains("<redacted>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_numbers_that_are_no_code_stay()
    {
        var digest = Convert.ToHexString(new byte[32]);
        var job = Guid.Empty.ToString("N");

        var text =
            LogText(forJournald: true, log => log.Information("{Digest} {Job}", digest, job));

        Assert.Contains(digest, text, StringComparison.Ordinal);
        Assert.Contains(job, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_for_journald_begins_with_its_priority()
    {
        var text = LogText(forJournald: true, log =>
        {
            log.Warning("two\nlines");
            log.Error(new IOException("disk"), "three");
        });

        Assert.Equal(["<4>two", "<4>lines", "<3>three", "<3>System.IO.IOException: disk"],
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_device_cannot_move_the_terminals_cursor_or_fill_the_disk()
    {
        var text = LogText(forJournald: false, log =>
            log.Information("{Text}", "\u001b[2J" + new string('x', 100_000)));

        Assert.DoesNotContain('\u001b', text);
        Assert.InRange(text.Length, 1, LineFormatter.MaxCharacters + 100);
    }

    private static string LogText(bool forJournald, Action<ILogger> write)
    {
        using var output = new StringWriter();
        using (var log = BoothLog.Make(CodeProfile.Iso7064, output, forJournald, verbose: false))
        {
            write(log);
        }

        return output.ToString();
    }

    private static string MakeCode()
    {
        var (first, second) = Mod1271.CheckCharacters(Code);
        return Code + first + second;
    }
}
