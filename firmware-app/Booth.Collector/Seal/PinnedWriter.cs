using System.Buffers;
using System.Security.Cryptography;

namespace Booth.Collector;

/// <summary>Collects bytes in one pinned buffer that never grows, and zeroes it on dispose.</summary>
internal sealed class PinnedWriter(int capacity) : IBufferWriter<byte>, IDisposable
{
    private readonly byte[] buffer = GC.AllocateArray<byte>(capacity, pinned: true);
    private int count;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, count);

    /// <inheritdoc />
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, buffer.Length - this.count);
        this.count += count;
    }

    /// <inheritdoc />
    public Memory<byte> GetMemory(int sizeHint = 0) =>
        buffer.Length - count >= Math.Max(sizeHint, 1)
            ? buffer.AsMemory(count)
            : throw new InvalidOperationException(
                $"{count + sizeHint} bytes wanted; the buffer was sized for {buffer.Length}");

    /// <inheritdoc />
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc />
    public void Dispose() => CryptographicOperations.ZeroMemory(buffer);
}
