using System.Collections.Immutable;
using Booth.Control;

namespace Booth.EndToEnd.Tests;

/// <summary>One visit and its kill; everything about it comes from the seed.</summary>
internal sealed record KillPlan(
    int Seed, KillPhase Phase, ImmutableArray<string> Screens, int Coins, TimeSpan After,
    string Service, int? RestartMs, Trouble Trouble, bool WalksAway)
{
    // Where money, paper and dossiers change hands more often than where people only look.
    private static readonly ImmutableArray<(KillPhase Phase, int Weight, int LongestMs, string[] Screens)>
        Phases =
        [
            (KillPhase.Coins, 18, 260, ["paying"]),
            (KillPhase.Framing, 4, 500, ["framing"]),
            (KillPhase.Verdict, 5, 300, ["counting_down", "exposing", "reviewing"]),
            (KillPhase.Signature, 6, 900, ["signing"]),
            (KillPhase.Confirm, 15, 420, ["confirming"]),
            (KillPhase.Submission, 18, 160, ["securing", "printing"]),
            (KillPhase.Printing, 18, 1_400, ["printing"]),
            (KillPhase.Upload, 16, 220, ["thank_you"]),
        ];

    /// <summary>The plan of one kill.</summary>
    public static KillPlan For(int seed, int lane, int number)
    {
        var own = unchecked((seed * 1_000_003) + (lane * 10_007) + number);
        var random = new Random(own);
        var drawn = random.Next(Phases.Sum(one => one.Weight));
        var phase = Phases.First(one => (drawn -= one.Weight) < 0);
        return new(
            own,
            phase.Phase,
            [.. phase.Screens],
            random.Next(1, 5),
            TimeSpan.FromMilliseconds(random.NextDouble() * phase.LongestMs),
            random.Next(5) == 0 ? "sheet" : "ephoto",
            random.Next(4) == 0 ? random.Next(20, 900) : null,
            random.Next(12) switch
            {
                0 => Trouble.Collector,
                1 => Trouble.Broker,
                2 when phase.Phase is KillPhase.Submission or KillPhase.Printing => Trouble.Printer,
                _ => Trouble.None,
            },
            random.Next(20) == 0);
    }

    /// <summary>True on the screen where the clock of this kill begins to run.</summary>
    public bool Begins(ScreenReport screen, int coinsPutIn) =>
        Screens.Contains(screen.Name) && (Phase != KillPhase.Coins || coinsPutIn >= Coins);

    public override string ToString() =>
        $"{Phase} +{After.TotalMilliseconds:0} ms, {Service}, trouble {Trouble}"
        + (RestartMs is { } ms ? $", again {ms} ms after the start" : "");
}
