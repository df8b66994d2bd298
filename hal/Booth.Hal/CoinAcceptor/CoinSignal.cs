namespace Booth.Hal;

/// <summary>What the acceptor said about one coin.</summary>
/// <param name="Pulses">Length of the pulse group, 1..255; 0 when the train was not readable.</param>
/// <param name="ShortestPulseMs">Shortest pulse of the group, milliseconds.</param>
/// <param name="LongestPulseMs">Longest pulse of the group, milliseconds.</param>
/// <param name="At">End of the group on the monotonic clock.</param>
/// <param name="EventsLost">Edges or events that are known to be missing before this signal.</param>
public sealed record CoinSignal(
    int Pulses, double ShortestPulseMs, double LongestPulseMs, TimeSpan At, int EventsLost);
