using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Booth.Simulation.Tests;

/// <summary>Many seeds, on as many threads as there are cores; each seed on one thread.</summary>
internal sealed class Campaign(int count, Action<SeedResult> onBroken, Action<string> onProgress)
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongForADay = TimeSpan.FromSeconds(30);

    private readonly long startedAt = Stopwatch.GetTimestamp();
    private TimeSpan toldAt;

    private readonly Lock gate = new();
    private readonly Coverage coverage = new();
    private readonly SortedDictionary<string, long> mischief = new(StringComparer.Ordinal);
    private readonly List<SeedResult> broken = [];
    private readonly ConcurrentDictionary<long, long> playing = [];
    private int seeds;
    private int days;
    private int visitors;
    private int lives;
    private int sales;

    /// <summary>Seeds that broke a promise, lowest first.</summary>
    public IReadOnlyList<SeedResult> Broken => broken;

    /// <summary>Sales made in all seeds.</summary>
    public int Sales => sales;

    /// <summary>Plays <paramref name="count"/> seeds from <paramref name="first"/> on; tells of a broken
    /// promise at once.</summary>
    public static Campaign Play(
        SeedOptions first, int count, Func<Campaign, bool> isEnough,
        Action<SeedResult> onBroken, Action<string> onProgress)
    {
        var campaign = new Campaign(count, onBroken, onProgress);
        InMemory(folder =>
            Parallel.For(first.Seed, first.Seed + count,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                (seed, loop) =>
                {
                    campaign.playing[seed] = Stopwatch.GetTimestamp();
                    campaign.Add(SeedRun.Play(first with { Seed = seed }, folder));
                    campaign.playing.TryRemove(seed, out _);
                    if (isEnough(campaign))
                    {
                        loop.Stop();
                    }
                }));
        campaign.broken.Sort((a, b) => a.Options.Seed.CompareTo(b.Options.Seed));
        return campaign;
    }

    /// <summary>Plays one seed.</summary>
    public static SeedResult PlayOne(SeedOptions options)
    {
        SeedResult? result = null;
        InMemory(folder => result = SeedRun.Play(options, folder));
        return result!;
    }

    /// <summary>What was met.</summary>
    public Coverage Coverage => coverage;

    /// <summary>What went wrong how often.</summary>
    public IEnumerable<string> Report() =>
        [.. mischief.Select(pair => $"{pair.Value,6} {pair.Key}"), ""];

    /// <summary>One line of honest numbers.</summary>
    public string Summary(TimeSpan wall, TimeSpan cpu) => string.Create(CultureInfo.InvariantCulture,
        $"{seeds} seeds, {days} booth-days, {visitors} visitors, {sales} sales, {lives} starts, ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{coverage.PairsMet} pairs of state and input; ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{wall.TotalSeconds:0.0} s, {days / wall.TotalMinutes:0} booth-days a minute, ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{days / cpu.TotalMinutes:0} a minute of one core; {broken.Count} broken");

    private static void InMemory(Action<string> work)
    {
        string memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        string folder = Path.Combine(memory, $"booth-simulation-{Guid.NewGuid():N}");
        try
        {
            work(folder);
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>The last line, for those who read only that.</summary>
    public string Verdict() => string.Create(CultureInfo.InvariantCulture,
        $"{seeds - broken.Count} passed, {broken.Count} failed");

    private void TellProgress()
    {
        TimeSpan now = Stopwatch.GetElapsedTime(startedAt);
        if (now - toldAt >= ProgressEvery)
        {
            toldAt = now;
            onProgress(string.Create(CultureInfo.InvariantCulture,
                $"{seeds} of {count} seeds, {days / now.TotalMinutes:0} booth-days a minute, ")
                + string.Create(CultureInfo.InvariantCulture, $"{broken.Count} broken")
                + string.Concat(playing.Where(one => Stopwatch.GetElapsedTime(one.Value) > LongForADay)
                    .Select(one => string.Create(CultureInfo.InvariantCulture,
                        $"; seed {one.Key} since {Stopwatch.GetElapsedTime(one.Value).TotalSeconds:0} s"))));
        }
    }

    private void Add(SeedResult result)
    {
        lock (gate)
        {
            seeds++;
            days += result.DaysPlayed;
            visitors += result.Visitors;
            lives += result.Lives;
            sales += result.Sales;
            coverage.Add(result.Coverage);
            foreach ((string what, long times) in result.Mischief)
            {
                mischief[what] = mischief.GetValueOrDefault(what) + times;
            }

            if (result.Broken is not null)
            {
                onBroken(result);
                broken.Add(result);
            }

            TellProgress();
        }
    }
}
