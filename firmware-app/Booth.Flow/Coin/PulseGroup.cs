namespace Booth.Flow;

/// <summary>The pulses between two silences: one coin, if all went well.</summary>
/// <param name="Pulses">
/// 1..255; 0 when the train was not readable: edges lost, a gap that fits nowhere.
/// </param>
/// <param name="ShortestPulseMs">Milliseconds; 0 when no whole pulse was seen.</param>
/// <param name="LongestPulseMs">Milliseconds; 0 when no whole pulse was seen.</param>
/// <param name="At">End of the last pulse on the monotonic clock.</param>
/// <param name="EventsLost">Edges known to be missing before or inside this group.</param>
public readonly record struct PulseGroup(
    int Pulses, double ShortestPulseMs, double LongestPulseMs, TimeSpan At, int EventsLost);
