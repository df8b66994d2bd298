using System.Buffers.Binary;
using System.Security.Cryptography;
using Booth.Flow;

namespace Booth.Engine;

/// <summary>What the engine draws from the one source of randomness.</summary>
internal static class EngineRandom
{
    /// <summary>A new id (RFC 9562 version 4).</summary>
    public static Guid NewGuid(this EngineParts parts)
    {
        Span<byte> bytes = stackalloc byte[16];
        parts.FillRandom(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>0 or more, below 1.</summary>
    public static double NextUnit(this EngineParts parts)
    {
        Span<byte> bytes = stackalloc byte[8];
        parts.FillRandom(bytes);
        return (BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A new e-photo code; the random bytes that tell it are wiped.</summary>
    public static EphotoCode NewCode(this EngineParts parts)
    {
        byte[] random = GC.AllocateArray<byte>(CodeRules.RandomByteCount, pinned: true);
        try
        {
            parts.FillRandom(random);
            return CodeRules.Make(parts.CodeProfile, parts.Identity.CodePrefix, random)
                ?? throw new InvalidOperationException("no code in 4,096 random bytes");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(random);
        }
    }

    /// <summary>A new voucher number.</summary>
    public static string NewVoucherNumber(this EngineParts parts)
    {
        Span<char> digits = stackalloc char[VoucherNumber.RandomDigits];
        foreach (ref char digit in digits)
        {
            digit = (char)('0' + (int)(parts.NextUnit() * 10));
        }

        return VoucherNumber.Make(digits);
    }
}
