using System.Text;
using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>What a coin's name says: EU200A is 2 euros, of the issue A.</summary>
public static class CcTalkCoinId
{
    /// <summary>
    /// The value of a euro coin; null for an empty position, another currency, a token, or bytes
    /// that are no name.
    /// </summary>
    /// <param name="id">Six letters.</param>
    public static Money? Value(ReadOnlySpan<byte> id)
    {
        if (id.Length != 6 || !id.StartsWith("EU"u8))
            return null;

        var digits = id.Slice(2, 3);
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
                return null;
        }

        var cents = int.Parse(Encoding.ASCII.GetString(digits));
        return cents > 0 ? new Money(cents) : null;
    }
}
