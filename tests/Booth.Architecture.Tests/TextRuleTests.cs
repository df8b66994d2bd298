using System.Text;
using System.Text.RegularExpressions;

namespace Booth.Architecture;

/// <summary>What every text file owes its reader, and what none may give away.</summary>
public sealed partial class TextRuleTests
{
    private static readonly string[] TopLevel = [
        ".ci", ".editorconfig", ".gitignore", "BannedSymbols.txt", "Booth.sln", "CHANGELOG.md",
        "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "SECURITY.md",
        "firmware-app", "global.json", "hal", "provisioning", "systemd", "tests",
    ];

    [Fact]
    public void The_top_level_holds_the_rooms_and_nothing_else()
    {
        var found = Repository.Files.Select(file => file.Split('/')[0]).ToHashSet();
        Assert.Subset(TopLevel.ToHashSet(), found);
    }

    [Fact]
    public void A_text_file_is_UTF_8_with_line_feeds_and_ends_with_one() =>
        Assert.DoesNotContain(Repository.TextFiles, file => !IsCleanText(file));

    [Fact]
    public void No_line_ends_in_white_space() =>
        Violations.None(Repository.Find(
            Repository.TextFiles.Where(file => Path.GetExtension(file) is not ".md"),
            Repository.Lines,
            line => line.EndsWith(' ') || line.EndsWith('\t')));

    [Fact]
    public void No_file_names_a_machine_or_a_package_feed() =>
        Violations.None(Repository.Find(
            Repository.TextFiles.Where(file => !file.EndsWith(
                nameof(TextRuleTests) + ".cs", StringComparison.Ordinal)),
            Repository.Lines,
            line => MachineOrFeed().IsMatch(line)));

    [Fact]
    public void No_key_or_password_is_in_the_checkout() =>
        Violations.None(Repository.Find(
            Repository.TextFiles.Where(file => !file.EndsWith(
                nameof(TextRuleTests) + ".cs", StringComparison.Ordinal)),
            Repository.Lines,
            line => PrivateKey().IsMatch(line)));

    private static bool IsCleanText(string file)
    {
        var bytes = File.ReadAllBytes(Repository.FullPath(file));
        return bytes.Length == 0
            || (bytes[^1] == '\n' && !bytes.Contains((byte)'\r') && IsUtf8(bytes));
    }

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes) > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex(
        @"/(work|farm|root|home/\w+)/|v3/index\.json|v3-flatcontainer|nuget\.org|npmjs\.(org|com)"
        + @"|deb\.debian\.org|pypi\.org",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex MachineOrFeed();

    [GeneratedRegex(
        @"-----BEGIN ([A-Z]+ )?PRIVATE KEY-----",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrivateKey();
}
