using System.Buffers;
using System.Security.Cryptography;
using Booth.Drawing.Native;

namespace Booth.Drawing;

/// <summary>
/// Buffers that are not ours to zero. Native libraries (Cairo's PDF, zlib, codecs) free copies of
/// a picture without wiping them, and streams give buffers back to the shared pool as they are.
/// </summary>
public static class FreedMemory
{
    /// <summary>
    /// From now on, for the whole process, native memory is overwritten as it is freed. Call it
    /// once at the start. Throws when the C library will not.
    /// </summary>
    public static void OverwriteFromNowOn()
    {
        if (Malloc.Mallopt(Malloc.Perturb, 0xA5) != 1)
        {
            throw new DrawingException("mallopt refused M_PERTURB; a glibc is expected");
        }
    }

    /// <summary>
    /// Zeroes the buffer of this size that a stream on this thread has just given back: the pool
    /// hands it out again first.
    /// </summary>
    internal static void WipePooled(int length)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        CryptographicOperations.ZeroMemory(buffer);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
