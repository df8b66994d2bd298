using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Booth.Simulation.Tests;

/// <summary>
/// The scenario once for every moment at which it can be cut: as a death of the process, as a power
/// cut, and as a power cut with another one in the recovery that follows.
/// </summary>
internal static class EveryKill
{
    public const string Argument = "--every-kill";

    private const int TailLines = 80;

    // A recovery has about so many moments of each kind; which one is cut goes round.
    private const int RecoveryMoments = 40;

    private static readonly PowerSwitch.Moment[] Moments = Enum.GetValues<PowerSwitch.Moment>();

    /// <summary>0 when all promises held, 1 when one was broken.</summary>
    public static int Run()
    {
        var watch = Stopwatch.StartNew();
        (IReadOnlyList<string> table, IReadOnlyList<KillResult> broken) = Play(stride: 1);
        foreach (KillResult result in broken.Take(3))
        {
            Console.WriteLine($"{result.Plan}\n{result.Broken}");
            Console.WriteLine(string.Join('\n', result.Trace.TakeLast(TailLines)));
        }

        Console.WriteLine(string.Join('\n', table));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{watch.Elapsed.TotalSeconds:0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of one core"));
        return broken.Count == 0 ? 0 : 1;
    }

    /// <summary>The table, and what was broken. Of the moments between two tasks, which are many,
    /// every <paramref name="stride"/>th.</summary>
    public static (IReadOnlyList<string> Table, IReadOnlyList<KillResult> Broken) Play(int stride)
    {
        string folder = Path.Combine(
            Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"booth-kill-{Guid.NewGuid():N}");
        try
        {
            IReadOnlyDictionary<PowerSwitch.Moment, long> counts = KillScenario.Count(folder);
            var results = new ConcurrentBag<KillResult>();
            Parallel.ForEach(Plans(counts, stride), plan => results.Add(KillScenario.Play(plan, folder)));
            return (Table(counts, results), [.. results.Where(result => result.Broken is not null)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<KillPlan> Plans(
        IReadOnlyDictionary<PowerSwitch.Moment, long> counts, int stride)
    {
        foreach (PowerSwitch.Moment moment in Moments)
        {
            int step = moment == PowerSwitch.Moment.BetweenTasks ? stride : 1;
            for (int at = 1; at <= counts[moment]; at += step)
            {
                if (moment != PowerSwitch.Moment.InFile)
                {
                    yield return new KillPlan(moment, at, IsPowerCut: false, at, default, 0);
                }

                yield return new KillPlan(moment, at, IsPowerCut: true, at, default, 0);
                yield return new KillPlan(moment, at, IsPowerCut: true, -at,
                    Moments[at % Moments.Length], 1 + (at / Moments.Length % RecoveryMoments));
            }
        }
    }

    private static List<string> Table(
        IReadOnlyDictionary<PowerSwitch.Moment, long> counts, IReadOnlyCollection<KillResult> results)
    {
        var lines = new List<string> { "moment                 there   runs  process  power  again  broken" };
        foreach (PowerSwitch.Moment moment in Moments)
        {
            KillResult[] of = [.. results.Where(result => result.Plan.Moment == moment)];
            lines.Add(Row(Faults.Words(moment.ToString()), counts[moment], of));
        }

        lines.Add(Row("all", counts.Values.Sum(), results));
        return lines;
    }

    private static string Row(string name, long there, IReadOnlyCollection<KillResult> of) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-20} {there,7} {of.Count,6} ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{of.Count(r => !r.Plan.IsPowerCut && r.Deaths > 0),8} ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{of.Count(r => r.Plan.IsPowerCut && r.Deaths > 0),6} ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{of.Count(r => r.Deaths > 1),6} {of.Count(r => r.Broken is not null),7}");
}
