namespace Booth.Hal.Linux;

/// <summary>A video device that streams from its opening until it is disposed.</summary>
public interface IVideoSource : IDisposable
{
    /// <summary>Raised from the device's thread when a frame waits, or when it is gone.</summary>
    event Action? Ready;

    /// <summary>Starts raising <see cref="Ready"/>.</summary>
    void Start();

    /// <summary>Takes the frame that waits longest; null when none does.</summary>
    /// <exception cref="IOException">The device is gone.</exception>
    VideoFrame? TryTake();
}
