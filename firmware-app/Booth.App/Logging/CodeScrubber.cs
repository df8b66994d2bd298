using System.Text.RegularExpressions;
using Booth.Flow;

namespace Booth.App;

/// <summary>
/// Takes everything that looks like an e-photo code out of a log line. Nothing should ever put one
/// there; a mistake must not reach a disk.
/// </summary>
public sealed class CodeScrubber
{
    /// <summary>What stands in place of a code.</summary>
    public const string Redacted = "<redacted>";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Regex code;

    /// <summary>Knows codes of <paramref name="profile"/>, in groups or in one piece.</summary>
    public CodeScrubber(CodeProfile profile)
    {
        var letter = $"[{Regex.Escape(profile.Alphabet)}]";
        var groups = profile.Grouping.Select(size => $"{letter}{{{size}}}");
        code = new(
            $@"(?<![0-9A-Za-z]){string.Join("[ -]?", groups)}(?![0-9A-Za-z])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            Patience);
    }

    /// <summary>The text without codes.</summary>
    public string Scrub(string text)
    {
        try
        {
            return code.Replace(text, Redacted);
        }
        catch (RegexMatchTimeoutException)
        {
            // A line that cannot be searched is not written: redaction fails closed.
            return Redacted;
        }
    }
}
