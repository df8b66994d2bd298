namespace Booth.Hal.Simulated;

/// <summary>
/// The light in the booth: a weak lamp that is always on, and the pulses of the flash. Camera and
/// flash meet only here, as they do in a booth; that is why a flash that fails shows in the shot.
/// </summary>
public sealed class SimulatedLight
{
    /// <summary>
    /// Brightness of a shot without flash; with it, the shot is the picture as it is.
    /// </summary>
    public const double UnlitGain = 0.12;

    // More pulses than a session can fire within the longest exposure anybody asks about.
    private const int MaxPulses = 16;

    private readonly Lock gate = new();
    private readonly Queue<(TimeSpan From, TimeSpan To)> pulses = new();

    /// <summary>
    /// Brightness of a shot exposed from <paramref name="from"/> to <paramref name="to"/>.
    /// </summary>
    public double Gain(TimeSpan from, TimeSpan to)
    {
        var lit = TimeSpan.Zero;
        lock (gate)
        {
            foreach (var pulse in pulses)
            {
                var start = pulse.From > from ? pulse.From : from;
                var end = pulse.To < to ? pulse.To : to;
                lit += end > start ? end - start : TimeSpan.Zero;
            }
        }

        return Math.Min(1, UnlitGain + ((1 - UnlitGain) * (lit / (to - from))));
    }

    /// <summary>A pulse of the flash.</summary>
    internal void Add(TimeSpan from, TimeSpan to)
    {
        lock (gate)
        {
            pulses.Enqueue((from, to));
            if (pulses.Count > MaxPulses)
                pulses.Dequeue();
        }
    }
}
