using System.Threading.Channels;
using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>The pulse adapter over gpio-sim, and a hand that drops coins in real time.</summary>
internal sealed class KernelPulses : IAsyncDisposable
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan BetweenCoins = TimeSpan.FromMilliseconds(620);

    // The hand is software, on an emulator that may be away for a tenth of a second.
    private static readonly CoinLimits Patient =
        new(DebounceMs: 2, MinPulseMs: 10, MaxPulseMs: 300, MinGapMs: 10, MaxGapMs: 300, GroupGapMs: 500);

    private readonly GpioSim gpio;
    private readonly Channel<int> coins = Channel.CreateBounded<int>(100);
    private readonly CancellationTokenSource end = new();
    private readonly Task dropping;

    public KernelPulses(GpioSim gpio)
    {
        this.gpio = gpio;
        gpio.SetPlugged(true);
        gpio.Drive(GpioSim.Pulses, isActive: false);
        Acceptor = new PulseCoinAcceptor(
            () => gpio.OpenInput(GpioSim.Pulses), () => gpio.OpenOutput(GpioSim.Accept),
            TimeProvider.System, Patient);

        // The controller may have been plugged in a moment ago.
        HurriedBench.Until(() => Acceptor.Status.State == DeviceState.Online);
        dropping = Task.Run(DropAsync);
    }

    public PulseCoinAcceptor Acceptor { get; }

    public CoinAcceptorRig Rig => new(
        new HurriedBench(1, DisposeAsync), Acceptor, Insert, Unplug, Replug);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await dropping;
        end.Dispose();
        await Acceptor.DisposeAsync();
    }

    private bool Insert(Money value) => gpio.IsDriven(GpioSim.Accept)
        && coins.Writer.TryWrite(CoinTable.Euro.PulsesOf(value)!.Value);

    private void Unplug()
    {
        gpio.SetPlugged(false);
        while (coins.Reader.TryRead(out _))
        {
            // What was still to fall falls beside the slot.
        }

        HurriedBench.Until(() => Acceptor.Status.State == DeviceState.Offline);
    }

    private void Replug()
    {
        gpio.SetPlugged(true);
        gpio.Drive(GpioSim.Pulses, isActive: false);
        HurriedBench.Until(() => Acceptor.Status.State == DeviceState.Online);
    }

    private async Task DropAsync()
    {
        try
        {
            await foreach (var pulses in coins.Reader.ReadAllAsync(end.Token))
                await DropAsync(pulses);
        }
        catch (OperationCanceledException)
        {
            Assert.True(end.IsCancellationRequested);
        }
    }

    private async Task DropAsync(int pulses)
    {
        try
        {
            for (var i = 0; i < pulses; i++)
            {
                gpio.Drive(GpioSim.Pulses, isActive: true);
                await Task.Delay(Pulse, end.Token);
                gpio.Drive(GpioSim.Pulses, isActive: false);
                await Task.Delay(Pulse, end.Token);
            }

            await Task.Delay(BetweenCoins, end.Token);
        }
        catch (IOException problem)
        {
            // The controller was pulled while the coin fell: the test goes on to ask what was told.
            Assert.NotNull(problem.Message);
        }
    }
}
