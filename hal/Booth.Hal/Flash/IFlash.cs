namespace Booth.Hal;

/// <summary>The flash. Safe value: off, set at start, at stop and on our own crash (the line's bias).</summary>
public interface IFlash : IAsyncDisposable
{
    /// <summary>How it is now.</summary>
    FlashStatus Status { get; }

    /// <summary>
    /// Lights the flash for <paramref name="duration"/> (1 ms..500 ms) and returns when it is lit.
    /// </summary>
    /// <returns>When the light came on, on the monotonic clock.</returns>
    /// <exception cref="DeviceFaultException{FlashFault}">The line cannot be driven.</exception>
    Task<TimeSpan> FireAsync(TimeSpan duration, CancellationToken cancellationToken);
}
