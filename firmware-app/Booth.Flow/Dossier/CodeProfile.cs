using System.Collections.Immutable;

namespace Booth.Flow;

/// <summary>
/// What a code looks like, as data: no public specification of the official code exists, and one
/// older text says 21 characters, so length, alphabet, grouping and check can be changed.
/// </summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="Length">Characters in all, 8..64.</param>
/// <param name="Alphabet">2..36 different characters of 0-9 A-Z, in ascending order.</param>
/// <param name="PrefixLength">Characters for the issuer and the booth, at the start.</param>
/// <param name="Grouping">Lengths of the printed groups; together <paramref name="Length"/>.</param>
/// <param name="Check">The kind of check characters, at the end.</param>
public sealed record CodeProfile(
    string Name,
    int Length,
    string Alphabet,
    int PrefixLength,
    ImmutableArray<int> Grouping,
    CodeCheck Check)
{
    /// <summary>0-9 A-Z without I, L, O and U, which are read as 1, 1, 0 and V.</summary>
    public const string NoLookAlikes = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The default: 4 for issuer and booth, 16 random, 2 check characters.</summary>
    public static CodeProfile Iso7064 { get; } = new(
        "iso7064-36", 22, NoLookAlikes, 4, [4, 4, 4, 4, 4, 2], CodeCheck.Iso7064Mod1271);

    /// <summary>How many check characters end the code.</summary>
    public int CheckLength => Check == CodeCheck.None ? 0 : Mod1271.CheckLength;

    /// <summary>How many characters are drawn at random.</summary>
    public int RandomLength => Length - PrefixLength - CheckLength;

    /// <summary>What makes this profile unusable, for the configuration's error text; null when nothing.</summary>
    public string? Problem() => this switch
    {
        { Length: < 8 or > 64 } => $"code length is {Length}; expected 8 to 64",
        { PrefixLength: < 0 } => $"code prefix length is {PrefixLength}; expected 0 or more",
        { RandomLength: < 4 } => $"{RandomLength} random characters; expected at least 4: "
            + "raise the length or shorten the prefix",
        _ when !IsAlphabet(Alphabet) => $"code alphabet is \"{Alphabet}\"; "
            + "expected 2 to 36 different characters of 0-9 A-Z in ascending order",
        _ when Grouping.IsDefaultOrEmpty || Grouping.Any(size => size < 1)
            || Grouping.Sum() != Length => $"code groups are {Groups()}; "
            + $"expected lengths of 1 or more that add up to {Length}",
        _ => null,
    };

    private static bool IsAlphabet(string alphabet) =>
        alphabet.Length is >= 2 and <= 36
        && alphabet.All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter))
        && alphabet.Zip(alphabet.Skip(1)).All(pair => pair.First < pair.Second);

    private string Groups() =>
        Grouping.IsDefaultOrEmpty ? "missing" : string.Join('-', Grouping);
}
