namespace Booth.Hal;

/// <summary>A camera with a running preview and a best still.</summary>
/// <remarks>
/// The preview runs from <see cref="StartAsync"/> to <see cref="StopAsync"/>. A stream that stops
/// or an unplugged camera shows in <see cref="Status"/> and raises <see cref="StatusChanged"/>; the
/// adapter reopens by itself. All times are on the monotonic clock of the given TimeProvider.
/// </remarks>
public interface ICamera : IAsyncDisposable
{
    /// <summary>What this camera can do; known after construction.</summary>
    CameraCapabilities Capabilities { get; }

    /// <summary>How it is now.</summary>
    CameraStatus Status { get; }

    /// <summary>Raised on any change of <see cref="Status"/>, from any thread.</summary>
    event Action<CameraStatus>? StatusChanged;

    /// <summary>Starts the preview. Starting twice is harmless.</summary>
    /// <exception cref="DeviceFaultException{CameraFault}">The camera cannot be opened.</exception>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Stops the preview and frees the buffers. Stopping twice is harmless.</summary>
    Task StopAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The newest preview frame that is newer than <paramref name="afterSequence"/>; waits for it.
    /// The caller disposes it. Frames nobody asks for are dropped, never queued.
    /// </summary>
    /// <exception cref="DeviceFaultException{CameraFault}">Unplugged, frozen, or not started.</exception>
    Task<CameraFrame> NextPreviewAsync(long afterSequence, CancellationToken cancellationToken);

    /// <summary>
    /// The best still whose exposure began at or after <paramref name="notBefore"/>. The caller
    /// disposes it.
    /// </summary>
    /// <exception cref="DeviceFaultException{CameraFault}">Unplugged, frozen, torn or late.</exception>
    Task<CameraFrame> CaptureStillAsync(TimeSpan notBefore, CancellationToken cancellationToken);
}
