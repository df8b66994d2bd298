using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Simulated;

namespace Booth.Contract.Tests;

public sealed class SimulatedCoinAcceptorTests
{
    [Fact]
    public async Task Every_coin_of_the_table_is_read_as_itself_whatever_the_seed()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            await using var bench = new SimulatedBench(o => o with { Seed = seed });
            var values = await PlayAsync(bench, "coin 10", "coin 20", "coin 50", "coin 100", "coin 200");
            Assert.Equal([10, 20, 50, 100, 200], values.Select(v => v?.MinorUnits));
        }
    }

    [Theory]
    [InlineData("coin slug")]
    [InlineData("coin half 200")]
    [InlineData("coin half 10")]
    [InlineData("coin merged 50 100")]
    [InlineData("coin merged 10 10")]
    public async Task What_is_no_clean_coin_is_one_signal_worth_nothing(string command)
    {
        await using var bench = new SimulatedBench();
        Assert.Null(Assert.Single(await PlayAsync(bench, command)));
    }

    [Fact]
    public async Task Worn_contacts_cost_nobody_a_coin()
    {
        await using var bench = new SimulatedBench();
        var values = await PlayAsync(bench, "coin bounce 200", "coin bounce 10");
        Assert.Equal([200, 10], values.Select(v => v?.MinorUnits));
    }

    [Fact]
    public async Task Lost_edges_are_told_and_cost_the_coin_they_belonged_to()
    {
        await using var bench = new SimulatedBench();
        var heard = Listen(bench);
        await PlayAsync(bench, "coin 10", "coin-acceptor lose-edges 3", "coin 200", "coin 50");
        Assert.Equal([10, null, 50], Values(heard));
        Assert.Equal([0, 3, 0], heard.Select(s => s.EventsLost));
    }

    [Fact]
    public async Task Inhibited_coins_lie_in_the_return_tray()
    {
        await using var bench = new SimulatedBench();
        Assert.Equal(CoinFate.Returned, bench.Booth.CoinAcceptor.InsertCoin(new Money(200)));
        Assert.Equal(CoinFate.Returned, bench.Booth.CoinAcceptor.InsertMerged(new Money(10), new Money(20)));
        Assert.Equal(3, bench.Booth.CoinAcceptor.ReturnedCoins);
        Assert.Equal(new Money(230), bench.Booth.CoinAcceptor.ReturnedValue);
        Assert.Equal(0, bench.Booth.CoinAcceptor.TakenCoins);
        bench.Booth.Apply("coin-acceptor take");
        Assert.Equal(Money.Zero, bench.Booth.CoinAcceptor.ReturnedValue);
    }

    [Fact]
    public async Task A_jam_is_told_after_a_second_and_refuses_until_it_is_cleared()
    {
        await using var bench = new SimulatedBench();
        var acceptor = bench.Booth.CoinAcceptor;
        var heard = Listen(bench);
        await acceptor.SetAcceptingAsync(true, default);
        acceptor.Jam();
        bench.Pass(0.9);
        Assert.Equal(DeviceState.Online, acceptor.Status.State);
        bench.Pass(0.2);
        Assert.Equal(
            new CoinAcceptorStatus(DeviceState.HardwareError, CoinAcceptorFault.Jammed, false),
            acceptor.Status);
        await acceptor.SetAcceptingAsync(true, default);
        Assert.Equal(CoinFate.Returned, acceptor.InsertCoin(new Money(200)));

        acceptor.ClearJam();
        bench.Pass(1);
        Assert.Equal(new CoinAcceptorStatus(DeviceState.Online, null, false), acceptor.Status);
        Assert.Equal([null], Values(heard)); // the stuck coin itself: unknown
        Assert.Equal([200], (await PlayAsync(bench, "coin 200")).Select(v => v?.MinorUnits));
    }

    [Fact]
    public void Limits_that_cannot_be_are_refused()
    {
        var limits = CoinLimits.Default with { GroupGapMs = 10 };
        Assert.Throws<ArgumentException>(
            () => new SimulatedCoinAcceptor(TimeProvider.System, CoinTable.Euro, limits, 1));
    }

    [Fact]
    public async Task A_coin_for_which_it_is_not_programmed_is_an_error_of_the_caller()
    {
        await using var bench = new SimulatedBench();
        Assert.Throws<ArgumentException>(
            () => bench.Booth.CoinAcceptor.InsertCoin(new Money(30)));
    }

    private static async Task<List<Money?>> PlayAsync(SimulatedBench bench, params string[] commands)
    {
        var heard = Listen(bench);
        await bench.Booth.CoinAcceptor.SetAcceptingAsync(true, default);
        foreach (var command in commands)
        {
            var answer = bench.Booth.Apply(command);
            Assert.True(answer.Accepted, answer.Text);
            await bench.PassAsync(answer.Takes);
        }

        return [.. heard.Select(Value)];
    }

    private static List<CoinSignal> Listen(SimulatedBench bench)
    {
        var heard = new List<CoinSignal>();
        bench.Booth.CoinAcceptor.CoinSensed += heard.Add;
        return heard;
    }

    private static Money? Value(CoinSignal signal) => CoinRules.Identify(
        signal.Pulses, signal.ShortestPulseMs, signal.LongestPulseMs, CoinTable.Euro, CoinLimits.Default);

    private static IEnumerable<long?> Values(List<CoinSignal> heard) =>
        heard.Select(s => Value(s)?.MinorUnits);
}
