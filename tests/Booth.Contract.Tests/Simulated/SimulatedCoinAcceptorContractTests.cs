using Booth.Hal.Simulated;

namespace Booth.Contract.Tests;

public sealed class SimulatedCoinAcceptorContractTests : CoinAcceptorContract
{
    protected override CoinAcceptorRig Open()
    {
        var bench = new SimulatedBench();
        var acceptor = bench.Booth.CoinAcceptor;
        return new CoinAcceptorRig(
            bench, acceptor, value => acceptor.InsertCoin(value) == CoinFate.Taken,
            acceptor.Unplug, acceptor.Replug);
    }
}
