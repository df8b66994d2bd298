using System.Collections.Frozen;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>All texts of one language, and how it writes amounts and counts.</summary>
internal sealed class ScreenTexts(LanguageTag language, FrozenDictionary<string, string> texts)
{
    public LanguageTag Language { get; } = language;

    /// <summary>Every key of the file.</summary>
    public IReadOnlyCollection<string> Keys => texts.Keys;

    /// <summary>Told of every key that is shown; for tests.</summary>
    public Action<string>? OnUsed { get; set; }

    /// <summary>The text of a key. A missing key is a bug: a test compares the files.</summary>
    public string this[string key]
    {
        get
        {
            OnUsed?.Invoke(key);
            return texts.TryGetValue(key, out var text)
                ? text
                : throw new InvalidOperationException($"found no text '{key}' in {Language}");
        }
    }

    /// <summary>The text with each {name} replaced by its value.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);

        return text;
    }

    /// <summary>True where lines run from right to left.</summary>
    public bool IsRightToLeft { get; } =
        texts.GetValueOrDefault("format.direction") == "right_to_left";

    /// <summary>The form of key that the number takes ("key.one", "key.few"...), with {n} replaced.</summary>
    public string Count(string key, int number) => Fill(
        $"{key}.{PluralRule.Named(this["format.plural"]).FormOf(number)}", ("n", $"{number}"));

    /// <summary>"8,00 €" or "€8.00".</summary>
    public string Amount(Money amount) => Fill("format.amount",
        ("units", (amount.MinorUnits / 100).ToString()),
        ("cents", (amount.MinorUnits % 100).ToString("00")));

    /// <summary>A coin as it is stamped: "50 c", "2 €".</summary>
    public string Coin(Money value) => value.MinorUnits < 100
        ? Fill("format.coin_cents", ("cents", value.MinorUnits.ToString()))
        : Fill("format.coin_euros", ("units", (value.MinorUnits / 100).ToString()));
}
