namespace Booth.Hal.Linux;

/// <summary>A chip on a bus, read by register.</summary>
public interface IRegisterDevice : IDisposable
{
    /// <summary>Reads registers that follow each other.</summary>
    /// <exception cref="IOException">The chip does not answer.</exception>
    void Read(byte register, Span<byte> into);
}
