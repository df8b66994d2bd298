using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>An output of the kernel's GPIO character device.</summary>
/// <param name="line">As it is wired.</param>
/// <exception cref="IOException">The line is not there, not ours or in use.</exception>
public sealed class GpioOutputLine(GpioLine line) : IOutputLine
{
    private readonly Descriptor descriptor = GpioRequest.Output(line);

    /// <inheritdoc />
    public void Set(bool isActive) => GpioRequest.Set(descriptor, isActive);

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            if (!descriptor.IsClosed)
                Set(false);
        }
        catch (IOException)
        {
            // The controller is gone, and its lines with it.
        }
        finally
        {
            descriptor.Dispose();
        }
    }
}
