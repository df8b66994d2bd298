using System.Diagnostics;

namespace Booth.Bench;

/// <summary>Times of the same work, repeated.</summary>
internal sealed class Samples
{
    private readonly double[] _sortedMs;

    private Samples(IEnumerable<double> timesMs) => _sortedMs = [.. timesMs.Order()];

    public double MedianMs => _sortedMs[_sortedMs.Length / 2];

    /// <summary>Runs twice to warm up, then as often as asked for; only the work is timed.</summary>
    public static Samples Of(int rounds, Action work) => Of(rounds, () => 0, _ => work());

    /// <summary>Prepares before each round, outside the time.</summary>
    public static Samples Of<T>(int rounds, Func<T> prepare, Action<T> work)
    {
        const int warmUp = 2;
        var times = new List<double>();
        for (var round = -warmUp; round < rounds; round++)
        {
            var prepared = prepare();
            var since = Stopwatch.GetTimestamp();
            work(prepared);
            if (round >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }
        }

        return new Samples(times);
    }

    public static Samples From(IEnumerable<double> timesMs) => new(timesMs);

    public override string ToString() => $"{MedianMs:0.0} ms (median of {_sortedMs.Length})";
}
