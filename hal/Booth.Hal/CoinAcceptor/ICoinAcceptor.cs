namespace Booth.Hal;

/// <summary>
/// A coin acceptor. The port reports what the device says: a pulse train or a coin id. What that
/// is worth is a rule (Booth.Flow/Coin), not hardware.
/// </summary>
/// <remarks>Safe value: inhibited, at start, at stop, and when nobody drives the line.</remarks>
public interface ICoinAcceptor : IAsyncDisposable
{
    /// <summary>How it is now.</summary>
    CoinAcceptorStatus Status { get; }

    /// <summary>Raised on any change of <see cref="Status"/>, from any thread.</summary>
    event Action<CoinAcceptorStatus>? StatusChanged;

    /// <summary>
    /// Raised once for each physical coin, in order, from one thread. Events are never dropped
    /// silently: a gap shows as <see cref="CoinSignal.EventsLost"/>.
    /// </summary>
    event Action<CoinSignal>? CoinSensed;

    /// <summary>Takes coins (true) or refuses them (false). Idempotent; done when it returns.</summary>
    /// <exception cref="DeviceFaultException{CoinAcceptorFault}">The acceptor does not answer.</exception>
    Task SetAcceptingAsync(bool accepting, CancellationToken cancellationToken);
}
