using Booth.Flow;
using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>
/// A coin acceptor on its bench; Coin returns true when the coin stayed in the booth.
/// </summary>
public sealed record CoinAcceptorRig(
    Bench Bench, ICoinAcceptor Acceptor, Func<Money, bool> Coin, Action Unplug, Action Replug)
    : Rig(Bench);
