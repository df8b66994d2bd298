using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Booth.Portrait;

/// <summary>
/// Where OpenJPEG writes: a pinned array of fixed size instead of a file. Zeroed on dispose.
/// </summary>
internal sealed unsafe class MemoryStreamSink : IDisposable
{
    private readonly byte[] bytes;
    private readonly GCHandle self;
    private long position;
    private long length;

    public MemoryStreamSink(int capacity)
    {
        bytes = GC.AllocateArray<byte>(capacity, pinned: true);
        self = GCHandle.Alloc(this);
    }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, (int)length);

    /// <summary>Tells the stream to write here. This object must outlive it.</summary>
    public void Attach(OpenJpeg.StreamHandle stream)
    {
        OpenJpeg.opj_stream_set_user_data(stream, GCHandle.ToIntPtr(self), null);
        OpenJpeg.opj_stream_set_write_function(stream, &Write);
        OpenJpeg.opj_stream_set_skip_function(stream, &Skip);
        OpenJpeg.opj_stream_set_seek_function(stream, &Seek);
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(bytes);
        self.Free();
    }

    // What OpenJPEG takes as "the device is full".
    private const long Failed = -1;

    [UnmanagedCallersOnly]
    private static nuint Write(byte* data, nuint count, nint user)
    {
        var sink = From(user);
        if (count > (nuint)(sink.bytes.Length - sink.position))
            return unchecked((nuint)Failed);
        new ReadOnlySpan<byte>(data, (int)count).CopyTo(sink.bytes.AsSpan((int)sink.position));
        sink.MoveTo(sink.position + (long)count);
        return count;
    }

    [UnmanagedCallersOnly]
    private static long Skip(long count, nint user)
    {
        var sink = From(user);
        return sink.MoveTo(sink.position + count) ? count : Failed;
    }

    [UnmanagedCallersOnly]
    private static int Seek(long to, nint user) =>
        From(user).MoveTo(to) ? OpenJpeg.OPJ_TRUE : OpenJpeg.OPJ_FALSE;

    private static MemoryStreamSink From(nint user) =>
        (MemoryStreamSink)GCHandle.FromIntPtr(user).Target!;

    private bool MoveTo(long to)
    {
        if (to < 0 || to > bytes.Length)
            return false;
        (position, length) = (to, Math.Max(length, to));
        return true;
    }
}
