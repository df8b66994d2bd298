namespace Booth.Flow;

/// <summary>A language the booth speaks.</summary>
/// <param name="Value">BCP 47 primary subtag in lower case: "fr", "en".</param>
public readonly record struct LanguageTag(string Value)
{
    /// <summary>French, the default of a French booth.</summary>
    public static LanguageTag French { get; } = new("fr");

    /// <summary>English.</summary>
    public static LanguageTag English { get; } = new("en");

    /// <inheritdoc />
    public override string ToString() => Value;
}
