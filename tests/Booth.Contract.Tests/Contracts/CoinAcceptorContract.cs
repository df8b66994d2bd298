using Booth.Flow;
using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>What every ICoinAcceptor must do.</summary>
public abstract class CoinAcceptorContract
{
    private static readonly Money TwoEuro = new(200);

    protected abstract CoinAcceptorRig Open();

    [Fact]
    public async Task It_refuses_coins_until_it_is_told_to_take_them()
    {
        await using var rig = Open();
        var heard = Listen(rig);
        Assert.False(rig.Acceptor.Status.IsAccepting);
        Assert.False(rig.Coin(TwoEuro));
        await rig.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Empty(heard);
    }

    [Fact]
    public async Task One_coin_is_one_signal_with_its_pulses()
    {
        await using var rig = await AcceptingAsync();
        var heard = Listen(rig);
        Assert.True(rig.Coin(TwoEuro));
        await rig.PassAsync(TimeSpan.FromSeconds(5));
        var signal = Assert.Single(heard);
        Assert.Equal((20, 0), (signal.Pulses, signal.EventsLost));
        Assert.InRange(signal.ShortestPulseMs, 1, signal.LongestPulseMs);
        Assert.InRange(signal.At, TimeSpan.Zero, rig.Time.Monotonic());
    }

    [Fact]
    public async Task Coins_are_told_in_the_order_in_which_they_fell()
    {
        await using var rig = await AcceptingAsync();
        var heard = Listen(rig);
        foreach (var cents in (int[])[200, 10, 50, 100, 20])
            Assert.True(rig.Coin(new Money(cents)));

        await rig.PassAsync(TimeSpan.FromSeconds(20));
        Assert.Equal([20, 1, 5, 10, 2], heard.Select(s => s.Pulses));
        Assert.Equal(heard.Select(s => s.At).Order(), heard.Select(s => s.At));
    }

    [Fact]
    public async Task A_coin_that_was_taken_is_told_even_when_the_next_is_refused()
    {
        await using var rig = await AcceptingAsync();
        var heard = Listen(rig);
        Assert.True(rig.Coin(TwoEuro));
        await rig.UntilAsync(rig.Acceptor.SetAcceptingAsync(false, rig.Token));
        Assert.False(rig.Coin(TwoEuro));
        await rig.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(20, Assert.Single(heard).Pulses);
    }

    [Fact]
    public async Task Saying_it_twice_changes_nothing_and_tells_nobody()
    {
        await using var rig = Open();
        var told = new List<CoinAcceptorStatus>();
        rig.Acceptor.StatusChanged += told.Add;
        foreach (var accepting in (bool[])[true, true, false, false])
            await rig.UntilAsync(rig.Acceptor.SetAcceptingAsync(accepting, rig.Token));

        Assert.Equal([true, false], told.Select(s => s.IsAccepting));
    }

    [Fact]
    public async Task Unplugged_it_refuses_and_plugged_in_again_it_still_does()
    {
        await using var rig = await AcceptingAsync();
        rig.Unplug();
        Assert.Equal(
            new CoinAcceptorStatus(DeviceState.Offline, CoinAcceptorFault.Unplugged, IsAccepting: false),
            rig.Acceptor.Status);
        var thrown = await Assert.ThrowsAsync<DeviceFaultException<CoinAcceptorFault>>(
            () => rig.UntilAsync(rig.Acceptor.SetAcceptingAsync(true, rig.Token)));
        Assert.Equal(CoinAcceptorFault.Unplugged, thrown.Fault);
        Assert.False(rig.Coin(TwoEuro));

        rig.Replug();
        await rig.PassAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(new CoinAcceptorStatus(DeviceState.Online, null, false), rig.Acceptor.Status);
        Assert.False(rig.Coin(TwoEuro));
        await rig.UntilAsync(rig.Acceptor.SetAcceptingAsync(true, rig.Token));
        Assert.True(rig.Coin(TwoEuro));
    }

    [Fact]
    public async Task A_coin_that_was_falling_when_the_cable_was_pulled_is_told_as_unreadable()
    {
        await using var rig = await AcceptingAsync();
        var heard = Listen(rig);
        Assert.True(rig.Coin(TwoEuro));
        await rig.PassAsync(TimeSpan.FromMilliseconds(400));
        rig.Unplug();
        rig.Replug();
        await rig.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(0, Assert.Single(heard).Pulses);
    }

    [Fact]
    public async Task Closing_it_refuses_coins()
    {
        await using var rig = await AcceptingAsync();
        await rig.Acceptor.DisposeAsync();
        Assert.False(rig.Coin(TwoEuro));
    }

    private static List<CoinSignal> Listen(CoinAcceptorRig rig)
    {
        var heard = new List<CoinSignal>();
        rig.Acceptor.CoinSensed += heard.Add;
        return heard;
    }

    private async Task<CoinAcceptorRig> AcceptingAsync()
    {
        var rig = Open();
        await rig.UntilAsync(rig.Acceptor.SetAcceptingAsync(true, rig.Token));
        return rig;
    }
}
