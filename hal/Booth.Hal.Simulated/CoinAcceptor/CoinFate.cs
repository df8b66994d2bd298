namespace Booth.Hal.Simulated;

/// <summary>Where a coin went that somebody put into the slot.</summary>
public enum CoinFate
{
    /// <summary>Into the cash box; the acceptor tells of it.</summary>
    Taken,

    /// <summary>
    /// Through to the return tray: the acceptor is inhibited, jammed or without power.
    /// </summary>
    Returned,
}
