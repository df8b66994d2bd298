using System.Collections.Frozen;
using System.Text.Json;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>The languages the screens speak: one embedded file each, named after its tag.</summary>
internal sealed class TextCatalog
{
    private const string Prefix = "Booth.Kiosk.Texts.";

    // Two equal keys in a file would hide one text.
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    private FrozenDictionary<string, ScreenTexts> texts = typeof(TextCatalog).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => Read(name, new LanguageTag(name[Prefix.Length..])))
        .ToFrozenDictionary(text => text.Language.Value, StringComparer.Ordinal);

    /// <summary>Every language there is a file for.</summary>
    public IEnumerable<ScreenTexts> All => texts.Values;

    public bool Has(LanguageTag language) => texts.ContainsKey(language.Value);

    /// <summary>The texts of a language; French where there are none.</summary>
    public ScreenTexts Of(LanguageTag language) =>
        texts.TryGetValue(language.Value, out var found) ? found : texts[LanguageTag.French.Value];

    /// <summary>Adds a language that is in no file; for tests.</summary>
    public void Add(ScreenTexts added) => texts = texts.Values.Append(added)
        .ToFrozenDictionary(text => text.Language.Value, StringComparer.Ordinal);

    private static ScreenTexts Read(string name, LanguageTag language)
    {
        using var file = typeof(TextCatalog).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"found no resource {name}");
        var read = JsonSerializer.Deserialize<Dictionary<string, string>>(file, Strict)
            ?? throw new InvalidOperationException($"found null in {name}, expected texts");
        return new ScreenTexts(language, read.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
