namespace Booth.Hal.Linux;

/// <summary>Bytes to a device and back: a serial line, a USB printer, a TCP socket.</summary>
/// <remarks>Used by one thread at a time. A failure is an IOException: close it and open anew.</remarks>
public interface IByteLine : IDisposable
{
    /// <summary>Path or address, for messages.</summary>
    string Name { get; }

    /// <summary>Writes all of it.</summary>
    /// <exception cref="IOException">Gone, or not taken within <paramref name="timeout"/>.</exception>
    void Write(ReadOnlySpan<byte> bytes, TimeSpan timeout);

    /// <summary>Reads what comes first; 0 when nothing comes within the time.</summary>
    /// <exception cref="IOException">Gone.</exception>
    int Read(Span<byte> buffer, TimeSpan timeout);

    /// <summary>Throws away what came and nobody asked for.</summary>
    void Discard();
}
