namespace Booth.Flow;

/// <summary>What a pulse group is worth.</summary>
public static class CoinRules
{
    /// <summary>
    /// The value of a group, or null when it is not certain which coin it was. What is not certain
    /// is never credit: it is recorded as an unknown coin and raises an alarm.
    /// </summary>
    /// <param name="pulses">Length of the group; 0 when the train was not readable.</param>
    /// <param name="shortestMs">Shortest pulse, milliseconds.</param>
    /// <param name="longestMs">Longest pulse, milliseconds.</param>
    /// <param name="table">The acceptor's programming.</param>
    /// <param name="limits">The acceptor's timing.</param>
    public static Money? Identify(
        int pulses, double shortestMs, double longestMs, CoinTable table, CoinLimits limits)
    {
        // Written so that a width which is no number fails.
        var clean = pulses >= 1
            && shortestMs <= longestMs
            && shortestMs >= limits.MinPulseMs
            && longestMs <= limits.MaxPulseMs;
        return clean ? table.Find(pulses) : null;
    }
}
