using System.Text.RegularExpressions;

namespace Booth.Architecture;

/// <summary>House rules that the compiler and its analyzers cannot see.</summary>
public sealed partial class SourceRuleTests
{
    private const int FileLinesMax = 400;
    private const int LineLettersMax = 120;

    [Fact]
    public void A_source_file_has_at_most_400_lines() =>
        Violations.None(
            from file in Repository.Sources.Concat(Repository.Scripts)
            let lines = Repository.Lines(file).Length
            where lines > FileLinesMax
            select $"{file}: found {lines} lines, expected at most {FileLinesMax}");

    [Fact]
    public void A_line_aims_at_100_letters_and_stops_at_120() =>
        Violations.None(Repository.Find(
            Repository.Sources, Repository.Lines, line => line.Length > LineLettersMax));

    // A pattern's time-out is a clock: a machine that is busy for that long would end boothd.
    [Fact]
    public void No_pattern_of_the_booth_has_a_time_out() =>
        Violations.None(Repository.Find(
            Repository.ProductSources,
            SourceText.CodeLines,
            line => line.Contains("matchTimeoutMilliseconds", StringComparison.Ordinal)));

    [Fact]
    public void A_file_has_one_public_type() =>
        Violations.None(
            from file in Repository.Sources
            let types = SourceText.CodeLines(file).Count(line => PublicType().IsMatch(line))
            where types > 1
            select $"{file}: found {types} public types, expected one");

    [Fact]
    public void Nothing_is_left_for_later() =>
        Violations.None(Repository.Find(
            Repository.TextFiles.Where(file => !IsThisProject(file)),
            Repository.Lines,
            line => Unfinished().IsMatch(line)));

    [Fact]
    public void No_test_is_switched_off() =>
        Violations.None(Repository.Find(
            Repository.Sources.Where(file => !IsThisProject(file)),
            Repository.Lines,
            line => SwitchedOff().IsMatch(line)));

    [Fact]
    public void No_thread_stands_still_for_a_task() =>
        Violations.None(Repository.Find(
            Repository.Sources.Where(file => !IsThisProject(file)),
            SourceText.CodeLines,
            line => line.Contains(".GetAwaiter().GetResult()", StringComparison.Ordinal)));

    [Fact]
    public void No_failure_is_swallowed_without_a_word() =>
        Violations.None(
            from file in Repository.Sources
            where EmptyCatch().IsMatch(
                string.Join('\n', SourceText.CodeLines(file)))
                && EmptyCatch().IsMatch(Repository.Read(file))
            select $"{file}: an empty catch; handle it, or say why nothing is to be done");

    [Fact]
    public void Every_banned_symbol_has_its_reason() =>
        Assert.All(Repository.Lines("BannedSymbols.txt"), line =>
        {
            var parts = line.Split(';', 2);
            Assert.True(parts.Length == 2 && parts[1].Length > 20, $"no reason: {line}");
        });

    [Fact]
    public void Every_rule_that_is_switched_off_stands_below_a_reason()
    {
        var lines = Repository.Lines(".editorconfig");
        var first = Array.FindIndex(
            lines, line => line.EndsWith("severity = none", StringComparison.Ordinal));
        Assert.StartsWith("#", lines[first - 1], StringComparison.Ordinal);
        Violations.None(Repository.Find(
            Repository.Sources, SourceText.CodeLines, line => Pragma().IsMatch(line)));
    }

    private static bool IsThisProject(string file) =>
        file.StartsWith("tests/Booth.Architecture.Tests/", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^public (\w+ )*(class|record|struct|interface|enum|delegate) ",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PublicType();

    [GeneratedRegex(
        @"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(
        @"\bSkip\s*=|SkipUnless|SkipWhen|Assert\.Skip|Assert\.True\(true\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(
        @"catch\s*(\([^)]*\))?\s*(when\s*\([^{]*\))?\s*\{\s*\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(
        @"^\s*#pragma warning disable",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pragma();
}
