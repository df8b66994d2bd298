namespace Booth.Flow;

/// <summary>
/// The number on a refund slip: 12 digits, the last a Luhn check digit (ISO/IEC 7812-1, annex B),
/// so that one mistyped digit and most swapped neighbours are noticed before the ledger is asked.
/// </summary>
public static class VoucherNumber
{
    /// <summary>Digits in a number, the check digit included.</summary>
    public const int Length = 12;

    /// <summary>Digits that are drawn at random.</summary>
    public const int RandomDigits = Length - 1;

    /// <summary>Adds the check digit to <paramref name="randomDigits"/>.</summary>
    /// <param name="randomDigits">11 characters '0'..'9', from a cryptographic generator.</param>
    /// <returns>12 digits.</returns>
    /// <exception cref="ArgumentException">Not 11 digits.</exception>
    public static string Make(ReadOnlySpan<char> randomDigits)
    {
        if (randomDigits.Length != RandomDigits || !AreDigits(randomDigits))
        {
            throw new ArgumentException($"Expected {RandomDigits} digits.", nameof(randomDigits));
        }

        Span<char> number = stackalloc char[Length];
        randomDigits.CopyTo(number);
        number[RandomDigits] = '0';
        number[RandomDigits] = (char)('0' + ((10 - (LuhnSum(number) % 10)) % 10));
        return new string(number);
    }

    /// <summary>True for 12 digits whose check digit is right.</summary>
    /// <param name="number">Anything a visitor may type; never throws.</param>
    public static bool IsValid(ReadOnlySpan<char> number) =>
        number.Length == Length && AreDigits(number) && LuhnSum(number) % 10 == 0;

    private static bool AreDigits(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static int LuhnSum(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum;
    }
}
