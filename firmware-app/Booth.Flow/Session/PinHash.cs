using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Booth.Flow;

/// <summary>
/// The technicians' PIN as it may lie in a file: salted and stretched (PBKDF2, HMAC-SHA-256), so
/// that a stolen card does not show it. Written as "pbkdf2-sha256:iterations:salt:hash" in hex.
/// </summary>
public sealed class PinHash
{
    /// <summary>Least iterations that are taken.</summary>
    public const int LeastIterations = 100_000;

    /// <summary>Iterations of a new hash: about half a second on the board.</summary>
    public const int UsualIterations = 400_000;

    /// <summary>Bytes of the salt.</summary>
    public const int SaltBytes = 16;

    private const int HashBytes = 32;
    private const int MostIterations = 10_000_000;
    private const string Scheme = "pbkdf2-sha256";

    private readonly int iterations;
    private readonly byte[] salt;
    private readonly byte[] hash;

    private PinHash(int iterations, byte[] salt, byte[] hash) =>
        (this.iterations, this.salt, this.hash) = (iterations, salt, hash);

    /// <summary>Hashes a new PIN.</summary>
    /// <param name="pin">Its digits, <see cref="PinRules.LeastDigits"/> to
    /// <see cref="PinRules.MostDigits"/>.</param>
    /// <param name="salt"><see cref="SaltBytes"/> random bytes.</param>
    /// <param name="iterations">How much it is stretched.</param>
    /// <exception cref="ArgumentException">No PIN, or another length of salt.</exception>
    public static PinHash Create(
        PinDigits pin, ReadOnlySpan<byte> salt, int iterations = UsualIterations)
    {
        if (!IsPin(pin.Value))
        {
            throw new ArgumentException($"found {pin.Count} characters, expected "
                + $"{PinRules.LeastDigits}..{PinRules.MostDigits} digits", nameof(pin));
        }

        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, SaltBytes);
        return new PinHash(iterations, salt.ToArray(), Stretch(pin, salt, iterations));
    }

    /// <summary>Reads a written hash; null when it is none.</summary>
    public static PinHash? TryParse(string text)
    {
        string[] parts = text.Split(':');
        bool isOurs = parts.Length == 4 && parts[0] == Scheme
            && parts[2].Length == 2 * SaltBytes && parts[3].Length == 2 * HashBytes
            && parts[2].All(char.IsAsciiHexDigit) && parts[3].All(char.IsAsciiHexDigit);
        return isOurs
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count is >= LeastIterations and <= MostIterations
                ? new(count, Convert.FromHexString(parts[2]), Convert.FromHexString(parts[3]))
                : null;
    }

    /// <summary>True for the right PIN. Takes as long for a wrong one.</summary>
    public bool Matches(PinDigits pin)
    {
        byte[] found = Stretch(pin, salt, iterations);
        bool isRight = CryptographicOperations.FixedTimeEquals(found, hash);
        CryptographicOperations.ZeroMemory(found);
        return isRight;
    }

    /// <summary>As it is written in a file.</summary>
    public string ToFileText() => string.Create(CultureInfo.InvariantCulture,
        $"{Scheme}:{iterations}:{Convert.ToHexStringLower(salt)}:{Convert.ToHexStringLower(hash)}");

    /// <inheritdoc />
    public override string ToString() => "<redacted>";

    private static bool IsPin(string digits) =>
        digits.Length is >= PinRules.LeastDigits and <= PinRules.MostDigits
        && digits.All(char.IsAsciiDigit);

    private static byte[] Stretch(PinDigits pin, ReadOnlySpan<byte> salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(pin.Value), salt.ToArray(), iterations,
            HashAlgorithmName.SHA256, HashBytes);
}
