namespace Booth.Hal;

/// <summary>How the acceptor is now.</summary>
/// <param name="State">Online, error or offline.</param>
/// <param name="Fault">The last fault; null when online.</param>
/// <param name="IsAccepting">True when a coin would be taken; false: it falls through to the visitor.</param>
public sealed record CoinAcceptorStatus(
    DeviceState State, CoinAcceptorFault? Fault, bool IsAccepting);
