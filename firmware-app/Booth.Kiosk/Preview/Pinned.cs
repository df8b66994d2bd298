using System.Security.Cryptography;

namespace Booth.Kiosk;

/// <summary>Buffers of personal data: pinned, so that the collector leaves no copy behind.</summary>
internal static class Pinned
{
    /// <summary>Makes the buffer large enough; an outgrown one is zeroed.</summary>
    public static void Reserve(ref byte[] buffer, int length)
    {
        if (buffer.Length >= length)
            return;

        CryptographicOperations.ZeroMemory(buffer);
        buffer = GC.AllocateArray<byte>(length, pinned: true);
    }
}
