using System.Collections.Frozen;

namespace Booth.Simulation.Tests;

/// <summary>
/// Nothing waits for ever: a screen that a visitor has to do with ends by itself, so long after the
/// last touch or coin.
/// </summary>
internal sealed class Deadlines(BoothWorld world)
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(3);

    private static readonly FrozenDictionary<string, TimeSpan> Longest =
        LongestOf(new SessionRules { Tariff = new Tariff(new(1), new(1)) });

    private (string Screen, int Life, Money Coins, long Changes) last = ("", 0, Money.Zero, 0);
    private TimeSpan since;
    private TimeSpan touchedUntil;

    /// <summary>After every step.</summary>
    public void Check()
    {
        TimeSpan now = world.Clock.Elapsed;
        // A panel that is unplugged forgets.
        touchedUntil = Latest(touchedUntil, world.Devices.Panel.BusyUntil);
        var place = (
            world.Screen, world.Lives, world.Model.Coins, world.Coverage.StateChanges);
        if (place != last || IsExcused())
        {
            (last, since) = (place, now);
            return;
        }

        TimeSpan from = Latest(since, touchedUntil, world.LastNudgeAt);
        if (Longest.TryGetValue(last.Screen, out TimeSpan longest) && now - from > longest + Slack)
        {
            world.Break($"{last.Screen} has not ended after {now - from}, expected {longest}");
        }
    }

    // A slow machine is slow; only the printer knows what became of a sheet, when it answers.
    private bool IsExcused() =>
        world.IsSlow
        || (world.Screen == nameof(SessionState.Printing)
            && world.Coverage.IsActive(Fault.PrintQueueDown));

    private static TimeSpan Latest(params ReadOnlySpan<TimeSpan> times)
    {
        TimeSpan latest = TimeSpan.Zero;
        foreach (TimeSpan time in times)
        {
            latest = time > latest ? time : latest;
        }

        return latest;
    }

    private static FrozenDictionary<string, TimeSpan> LongestOf(SessionRules rules)
    {
        var longest = new Dictionary<string, TimeSpan>(StringComparer.Ordinal)
        {
            [nameof(SessionState.CountingDown)] =
                TimeSpan.FromSeconds(rules.CountdownSeconds),
            [nameof(SessionState.Exposing)] = rules.ShotTimeout,
            [nameof(SessionState.Securing)] = rules.SecureTimeout,
            [nameof(SessionState.Printing)] =
                (rules.PrintTimeout + TimeSpan.FromSeconds(30)) * rules.MaxPrintTries,
            [nameof(SessionState.Refunding)] = rules.SlipTimeout * 2,
            [nameof(SessionState.Refunded)] = rules.FarewellTimeout * 2,
            [nameof(SessionState.ThankYou)] = rules.FarewellTimeout,
            [nameof(SessionState.TimeOutWarning)] = rules.WarningTimeout,
            [nameof(SessionState.Interrupted)] = rules.InterruptionTimeout,
            [nameof(SessionState.EnteringPin)] = rules.IdleTimeout,
            [nameof(SessionState.Servicing)] = rules.IdleTimeout,
        };
        foreach (string state in Coverage.States)
        {
            bool isWaitedFor = typeof(SessionState).GetNestedType(state)!
                .IsSubclassOf(typeof(SessionState.Attended));
            if (isWaitedFor)
            {
                longest.TryAdd(state, rules.IdleTimeout);
            }
        }

        return longest.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
