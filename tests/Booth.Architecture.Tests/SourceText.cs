using System.Text.RegularExpressions;

namespace Booth.Architecture;

/// <summary>C# as text, without what people write between the code.</summary>
internal static partial class SourceText
{
    /// <summary>The file's lines with comments and the insides of strings taken out.</summary>
    public static IEnumerable<string> CodeLines(string file) =>
        NoCode().Replace(Repository.Read(file), KeepLineBreaks).Split('\n');

    private static string KeepLineBreaks(Match match)
    {
        var breaks = new string('\n', match.Value.Count(letter => letter == '\n'));
        return match.Value.StartsWith('"') ? $"\"\"{breaks}" : breaks;
    }

    // Raw strings, plain strings (with escapes), characters, line and block comments.
    [GeneratedRegex(
        "\"{3,}.*?\"{3,}|\"([^\"\\\\\n]|\\\\.)*\"|'([^'\\\\\n]|\\\\.)+'|//[^\n]*|/\\*.*?\\*/",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex NoCode();
}
