namespace Booth.Flow;

/// <summary>
/// ISO/IEC 7064 MOD 1271-36: two check characters over 0-9 A-Z. Finds every single wrong character
/// and every swap of two, because 36 and 35 have no factor in common with 1271 = 31 x 41.
/// </summary>
public static class Mod1271
{
    /// <summary>Check characters at the end of a protected text.</summary>
    public const int CheckLength = 2;

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Radix = 36;
    private const int Modulus = 1271;

    /// <summary>The two check characters for <paramref name="data"/> (0-9 A-Z).</summary>
    /// <exception cref="ArgumentException">Another character.</exception>
    public static (char First, char Second) CheckCharacters(ReadOnlySpan<char> data)
    {
        var remainder = Remainder(data);
        if (remainder < 0)
        {
            throw new ArgumentException("found a character outside 0-9 A-Z", nameof(data));
        }

        var shifted = remainder * Radix * Radix % Modulus;
        var check = (Modulus + 1 - shifted) % Modulus;
        return (Digits[check / Radix], Digits[check % Radix]);
    }

    /// <summary>True when <paramref name="text"/> (data, then two check characters) is consistent.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) =>
        text.Length > CheckLength && Remainder(text) == 1;

    private static int Remainder(ReadOnlySpan<char> text)
    {
        var remainder = 0;
        foreach (var character in text)
        {
            var value = Digits.IndexOf(character, StringComparison.Ordinal);
            if (value < 0)
            {
                return -1;
            }

            remainder = ((remainder * Radix) + value) % Modulus;
        }

        return remainder;
    }
}
