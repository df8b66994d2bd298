using Booth.Flow;
using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>A ccTalk acceptor on a bad line and in bad moods.</summary>
public sealed class CcTalkAcceptorTests
{
    private static readonly Money TwoEuro = new(200);

    [Theory]
    [InlineData("lost bytes")]
    [InlineData("wrong checksums")]
    [InlineData("refusals")]
    [InlineData("deaf")]
    [InlineData("noise")]
    public async Task A_bad_line_loses_and_doubles_nothing(string trouble)
    {
        await using var rig = await CcTalkRig.AcceptingAsync();
        for (var coin = 1; coin <= 12; coin++)
        {
            Trouble(rig, trouble);
            Assert.True(rig.Device.Insert(TwoEuro));
            Assert.Equal(coin, rig.WaitForSignals(coin).Length);
        }

        Assert.All(rig.Snapshot(), s => Assert.Equal((20, 0), (s.Pulses, s.EventsLost)));
        Assert.Equal(12, rig.Device.Taken);
    }

    [Fact]
    public async Task A_line_without_echo_is_read_too()
    {
        await using var rig = await CcTalkRig.AcceptingAsync(echoes: false);
        Assert.True(rig.Device.Insert(new Money(50)));
        Assert.Equal(5, Assert.Single(rig.WaitForSignals(1)).Pulses);
    }

    [Fact]
    public async Task The_counter_goes_round_without_losing_a_coin()
    {
        await using var rig = await CcTalkRig.AcceptingAsync();
        for (var coin = 1; coin <= 260; coin++)
        {
            Assert.True(rig.Device.Insert(new Money(10)));
            rig.WaitForSignals(coin);
        }

        Assert.All(rig.Snapshot(), s => Assert.Equal((1, 0), (s.Pulses, s.EventsLost)));
    }

    [Fact]
    public async Task A_counter_that_jumps_is_events_lost_and_never_credit()
    {
        await using var rig = await CcTalkRig.AcceptingAsync();
        rig.Device.Jump(9);
        var signal = Assert.Single(rig.WaitForSignals(1));
        Assert.Equal((0, 9), (signal.Pulses, signal.EventsLost));
        Assert.True(rig.Device.Insert(TwoEuro));
        Assert.Equal(20, rig.WaitForSignals(2)[1].Pulses);
    }

    [Fact]
    public async Task A_power_cut_while_taking_coins_is_told_and_closes_the_acceptor()
    {
        await using var rig = await CcTalkRig.AcceptingAsync();
        Assert.True(rig.Device.Insert(TwoEuro));
        rig.WaitForSignals(1);
        rig.Device.CutPower();
        HurriedBench.Until(() => !rig.Acceptor.Status.IsAccepting);
        var told = rig.WaitForSignals(2)[1];
        Assert.Equal((0, 1), (told.Pulses, told.EventsLost));
        Assert.Equal(new(DeviceState.Online, null, false), rig.Acceptor.Status);
        await rig.AcceptAsync();
        Assert.True(rig.Device.Insert(TwoEuro));
        Assert.Equal(20, rig.WaitForSignals(3)[2].Pulses);
    }

    [Fact]
    public async Task A_blocked_sensor_is_a_jam_until_it_is_cleared()
    {
        await using var rig = await CcTalkRig.AcceptingAsync();
        rig.Device.Report(14);
        HurriedBench.Until(() => rig.Acceptor.Status.Fault == CoinAcceptorFault.Jammed);
        Assert.False(rig.Device.IsAccepting);
        await rig.AcceptAsync();
        Assert.False(rig.Device.IsAccepting);
        rig.Device.Clear();
        rig.WaitFor(DeviceState.Online);
        Assert.False(rig.Acceptor.Status.IsAccepting);
    }

    [Fact]
    public async Task A_coin_that_was_rejected_is_no_signal_and_one_nobody_saw_is_unreadable()
    {
        await using var rig = await CcTalkRig.AcceptingAsync();
        rig.Device.Report(1);
        rig.Device.Report(6);
        rig.Device.Report(2);
        Assert.True(rig.Device.Insert(TwoEuro));
        Assert.Equal([0, 20], rig.WaitForSignals(2).Select(s => s.Pulses));
    }

    [Fact]
    public async Task Coins_that_fell_while_only_the_data_line_was_cut_are_read_afterwards()
    {
        await using var rig = await CcTalkRig.AcceptingAsync();
        Assert.True(rig.Device.Insert(new Money(10)));
        rig.WaitForSignals(1);
        rig.Device.Unplug();
        rig.WaitFor(DeviceState.Offline);
        Assert.True(rig.Device.Insert(TwoEuro));
        Assert.True(rig.Device.Insert(new Money(50)));
        rig.Device.Replug();
        rig.WaitFor(DeviceState.Online);
        Assert.Equal([1, 20, 5], rig.WaitForSignals(3).Select(s => s.Pulses));
        Assert.False(rig.Device.IsAccepting);
    }

    [Fact]
    public async Task Another_acceptor_in_its_place_brings_no_coins_of_its_past()
    {
        await using var rig = await CcTalkRig.AcceptingAsync();
        rig.Device.Unplug();
        rig.WaitFor(DeviceState.Offline);
        rig.Device.SerialNumber = 9;
        Assert.True(rig.Device.Insert(TwoEuro));
        rig.Device.Replug();
        rig.WaitFor(DeviceState.Online);
        await rig.AcceptAsync();
        Assert.True(rig.Device.Insert(new Money(10)));
        Assert.Equal(1, Assert.Single(rig.WaitForSignals(1)).Pulses);
    }

    [Fact]
    public async Task Coins_that_the_booth_does_not_sell_for_stay_out()
    {
        await using var rig = await CcTalkRig.AcceptingAsync();
        Assert.False(rig.Device.Insert(new Money(5)));
        Assert.Empty(rig.Snapshot());
    }

    private static void Trouble(CcTalkRig rig, string trouble)
    {
        switch (trouble)
        {
            case "lost bytes":
                rig.Device.LoseBytes(3);
                break;
            case "wrong checksums":
                rig.Device.SpoilChecksums(2);
                break;
            case "refusals":
                rig.Device.Refuse(2);
                break;
            case "deaf":
                rig.Device.Ignore(2);
                break;
            default:
                rig.Device.Babble([0x01, 0x00, 0xFF]);
                break;
        }
    }
}
