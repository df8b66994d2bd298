namespace Booth.Hal.Linux;

/// <summary>An output; inactive when it is opened and when it is closed.</summary>
public interface IOutputLine : IDisposable
{
    /// <summary>Drives it; done when it returns.</summary>
    /// <exception cref="IOException">The line is gone.</exception>
    void Set(bool isActive);
}
