using System.Collections.Frozen;
using System.Text;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

/// <summary>
/// English with accents, every text 40 % longer: what a language that nobody has written yet may
/// need. Values in braces stay as they are.
/// </summary>
internal static class PseudoLanguage
{
    public static readonly LanguageTag Tag = new("qps");

    private const double Longer = 1.4;
    private const string Plain = "aeiouynAEIOU";
    private const string Accented = "áéíóúýñÁÉÍÓÚ";

    public static ScreenTexts From(ScreenTexts english) => new(Tag,
        english.Keys.ToFrozenDictionary(key => key, key => key.StartsWith("format.", StringComparison.Ordinal)
            ? english[key]
            : Stretched(english[key]), StringComparer.Ordinal));

    /// <summary>Vowels are accented, and doubled until the text is long enough.</summary>
    private static string Stretched(string text)
    {
        var wanted = (int)Math.Ceiling(text.Length * Longer);
        var vowels = text.Count(letter => Plain.Contains(letter, StringComparison.Ordinal));
        var missing = wanted - text.Length;
        var each = vowels == 0 ? 0 : missing / vowels;
        var rest = vowels == 0 ? 0 : missing % vowels;
        var stretched = new StringBuilder();
        var isValue = false;
        foreach (var letter in text)
        {
            isValue = letter == '{' || (isValue && letter != '}');
            var at = isValue ? -1 : Plain.IndexOf(letter, StringComparison.Ordinal);
            stretched.Append(at < 0 ? letter : Accented[at], at < 0 ? 1 : 1 + each + (rest-- > 0 ? 1 : 0));
        }

        return stretched.ToString();
    }
}
