using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Booth.Flow;

namespace Booth.Configuration;

/// <summary>
/// What an e-photo code looks like. No public specification of the official code exists, so all of
/// it can be set; left out, it is the profile iso7064-36.
/// </summary>
public sealed record CodeSettings
{
    [RegularExpression("[a-z0-9-]{1,32}")]
    [Description("Name of the profile.")]
    public string Profile { get; init; } = CodeProfile.Iso7064.Name;

    [Range(8, 64)]
    [Description("Characters in all.")]
    public int Length { get; init; } = CodeProfile.Iso7064.Length;

    [RegularExpression("[0-9A-Z]{2,36}")]
    [Description("The characters a code is made of, ascending.")]
    public string Alphabet { get; init; } = CodeProfile.Iso7064.Alphabet;

    [Range(0, 16)]
    [Description("Characters for issuer and booth, at the start.")]
    public int PrefixLength { get; init; } = CodeProfile.Iso7064.PrefixLength;

    [Length(1, 16)]
    [Description("Lengths of the printed groups; together the length.")]
    public ImmutableArray<int> Grouping { get; init; } = CodeProfile.Iso7064.Grouping;

    [AllowedValues("none", "iso7064-mod1271-36")]
    [Description("Check characters at the end.")]
    public string Check { get; init; } = "iso7064-mod1271-36";

    /// <summary>The same as the rules know it.</summary>
    public CodeProfile ToProfile() => new(Profile, Length, Alphabet, PrefixLength, Grouping,
        Check == "none" ? CodeCheck.None : CodeCheck.Iso7064Mod1271);
}
