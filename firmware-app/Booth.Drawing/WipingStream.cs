using System.Security.Cryptography;

namespace Booth.Drawing;

/// <summary>A growing buffer in pinned memory; every outgrown buffer and the last are zeroed.</summary>
public sealed class WipingStream : Stream
{
    /// <summary>The most it holds, in bytes.</summary>
    public const int MaxLength = 128 * 1024 * 1024;

    private byte[] buffer = GC.AllocateArray<byte>(64 * 1024, pinned: true);
    private int length;

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > MaxLength - length)
        {
            throw new DrawingException($"more than {MaxLength} bytes written");
        }

        Reserve(length + buffer.Length);
        buffer.CopyTo(this.buffer.AsSpan(length));
        length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) =>
        Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    /// <summary>Reads what was written, without a copy; this stream must live longer.</summary>
    public Stream OpenRead() => new MemoryStream(buffer, 0, length, writable: false);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        CryptographicOperations.ZeroMemory(buffer);
        length = 0;
        base.Dispose(disposing);
    }

    private void Reserve(int needed)
    {
        if (needed <= buffer.Length)
        {
            return;
        }

        var grown = GC.AllocateArray<byte>(Math.Max(needed, buffer.Length * 2), pinned: true);
        Written.CopyTo(grown);
        CryptographicOperations.ZeroMemory(buffer);
        buffer = grown;
    }
}
