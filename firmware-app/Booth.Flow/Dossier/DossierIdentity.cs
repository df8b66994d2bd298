using System.Security.Cryptography;

namespace Booth.Flow;

/// <summary>Names a dossier by its code without telling the code.</summary>
public static class DossierIdentity
{
    /// <summary>SHA-256 of the code's characters without grouping (ASCII), in lower-case hexadecimal.</summary>
    public static DossierId Of(EphotoCode code)
    {
        Span<byte> ascii = stackalloc byte[code.Characters.Length];
        for (var i = 0; i < ascii.Length; i++)
        {
            ascii[i] = checked((byte)code.Characters[i]);
        }

        try
        {
            return new DossierId(Convert.ToHexStringLower(SHA256.HashData(ascii)));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(ascii);
        }
    }

    /// <summary>True when the text is what <see cref="Of"/> makes: 64 characters, 0-9 a-f.</summary>
    public static bool IsValid(string text) =>
        text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
