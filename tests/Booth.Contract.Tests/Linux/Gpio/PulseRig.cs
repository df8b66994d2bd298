using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>The pulse adapter over a fake controller, and a hand that drops coins.</summary>
internal sealed class PulseRig
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BetweenCoins = TimeSpan.FromMilliseconds(350);
    private static readonly TimeSpan Flicker = TimeSpan.FromMilliseconds(0.3);

    public PulseRig()
    {
        Time.Advance(TimeSpan.FromHours(1));
        Controller = new FakeController(Time);
        Acceptor = new PulseCoinAcceptor(
            Controller.OpenInput, Controller.OpenOutput, Time, CoinLimits.Default);
        Acceptor.CoinSensed += Heard.Add;
    }

    public ManualTimeProvider Time { get; } = new();

    public FakeController Controller { get; }

    public PulseCoinAcceptor Acceptor { get; }

    public List<CoinSignal> Heard { get; } = [];

    public Task AcceptAsync() =>
        Acceptor.SetAcceptingAsync(true, TestContext.Current.CancellationToken);

    public bool Insert(Money value) => Insert(value, bounces: false);

    public bool Insert(Money value, bool bounces)
    {
        if (!Controller.Output.IsActive)
            return false;

        var line = Controller.Input;
        var at = line.BusyUntil > Time.Monotonic() ? line.BusyUntil + BetweenCoins : Time.Monotonic();
        for (var i = 0; i < CoinTable.Euro.PulsesOf(value); i++)
        {
            at = Edge(line, isActive: true, at, bounces) + Pulse;
            at = Edge(line, isActive: false, at, bounces) + Pulse;
        }

        return true;
    }

    private static TimeSpan Edge(FakeInputLine line, bool isActive, TimeSpan at, bool bounces)
    {
        line.Plan(isActive, at);
        if (!bounces)
            return at;

        line.Plan(!isActive, at + Flicker);
        line.Plan(isActive, at + (2 * Flicker));
        return at + (2 * Flicker);
    }
}
