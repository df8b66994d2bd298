using System.Text.RegularExpressions;

namespace Booth.Scoring;

/// <summary>The group of skin tones that a description names.</summary>
internal static partial class SkinTone
{
    public static IReadOnlyList<string> Groups { get; } = ["light", "medium", "dark", "not said"];

    /// <summary>"medium-dark skin" is dark, "light-medium" and "tan" are medium.</summary>
    public static string Of(string description)
    {
        var word = Word().Match(description).Groups["tone"].Value;
        return word switch
        {
            "" => "not said",
            _ when word.Contains("dark", StringComparison.Ordinal) => "dark",
            "light" => "light",
            _ => "medium",
        };
    }

    [GeneratedRegex(@"(?<tone>[\w-]+) skin", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Word();
}
