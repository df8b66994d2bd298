using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>
/// The lengths in milliseconds that the mechanics of an acceptor make for one coin, from a seed:
/// pulse, gap, pulse, ..., pulse. With the default limits a 2-euro coin takes 1.5 s.
/// </summary>
internal sealed class PulseScript(CoinLimits limits, Random random)
{
    /// <summary>A clean train.</summary>
    public List<double> Clean(int pulses) =>
    [
        .. Enumerable.Range(0, (2 * pulses) - 1).Select(i => i % 2 == 0
            ? Inside(limits.MinPulseMs, limits.MaxPulseMs)
            : Inside(limits.MinGapMs, limits.MaxGapMs)),
    ];

    /// <summary>The power of the acceptor fails in the middle of its last pulse.</summary>
    public List<double> Half(int pulses)
    {
        var train = Clean(pulses);
        train[^1] = (limits.DebounceMs + limits.MinPulseMs) / 2;
        return train;
    }

    /// <summary>Worn contacts: the line flickers where a pulse begins and where it ends.</summary>
    public List<double> Bouncing(int pulses)
    {
        var flicker = limits.DebounceMs / 8;
        var train = new List<double>();
        var isPulse = true;
        foreach (var length in Clean(pulses))
        {
            train.AddRange(isPulse ? [flicker, flicker, length, flicker, flicker] : [length]);
            isPulse = !isPulse;
        }

        return train;
    }

    /// <summary>
    /// A second coin so close behind the first that their trains cannot be told apart.
    /// </summary>
    public List<double> Merged(int first, int second) =>
        [.. Clean(first), (limits.MaxGapMs + limits.GroupGapMs) / 2, .. Clean(second)];

    // Near the short end, as acceptors are set, and never outside the limits.
    private double Inside(double min, double max)
    {
        var middle = Math.Min(1.5 * min, (min + max) / 2);
        var room = Math.Min(0.1 * middle, Math.Min(middle - min, max - middle));
        return middle + (room * ((2 * random.NextDouble()) - 1));
    }
}
