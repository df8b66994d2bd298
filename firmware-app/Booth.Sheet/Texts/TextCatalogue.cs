using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Booth.Flow;

namespace Booth.Sheet;

/// <summary>The texts of every language that the booth prints in, read once.</summary>
internal static class TextCatalogue
{
    private const char LastWesternLetter = 'ÿ';

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        // A key too many or too few is a mistake in the file, found by the first test that loads it.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly FrozenDictionary<LanguageTag, SheetTexts> Loaded =
        new[] { "fr", "en", "es", "de", "it", "pt", "uk" }.Select(tag => new LanguageTag(tag))
            .ToFrozenDictionary(l => l, Load);

    public static IEnumerable<LanguageTag> Languages => Loaded.Keys;

    /// <summary>The texts of the language; English for one that has no file.</summary>
    public static SheetTexts Of(LanguageTag language) =>
        Loaded.GetValueOrDefault(language) ?? Loaded[LanguageTag.English];

    /// <summary>
    /// The texts of a slip: slip printers have the letters of western Europe, so that a slip for a
    /// visitor who reads others is in English.
    /// </summary>
    public static SheetTexts OfSlip(LanguageTag language)
    {
        var texts = Of(language);
        return texts.SlipTitle.All(letter => letter <= LastWesternLetter)
            ? texts : Loaded[LanguageTag.English];
    }

    private static SheetTexts Load(LanguageTag language)
    {
        using var file = typeof(TextCatalogue).Assembly
            .GetManifestResourceStream($"{language.Value}.json")
            ?? throw new UnreachableException($"no texts for {language}");
        return JsonSerializer.Deserialize<SheetTexts>(file, Strict)
            ?? throw new UnreachableException($"empty texts for {language}");
    }
}
