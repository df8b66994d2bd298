using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Booth.Simulation.Tests;

/// <summary>
/// Leaves out items of a failing plan as long as the same promise breaks (Zeller's ddmin), so that a
/// person reads a handful of events instead of a day.
/// </summary>
internal sealed partial class Shrinker(
    Func<SeedOptions, SeedResult> play, TimeSpan patience, Action<string> tell)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private ImmutableSortedSet<int> universe = [];
    private string promise = "";
    private SeedResult best = null!;
    private int runs;

    /// <summary>The smallest run that was found; the given one when nothing can be left out.</summary>
    public SeedResult Shrink(SeedResult broken)
    {
        (best, promise) = (broken, PromiseOf(broken));
        universe = [.. Enumerable.Range(1, broken.PlannedItems)];
        ImmutableArray<int> items = [.. broken.Items];
        if (Breaks(items))
        {
            Minimise(items);
        }

        tell($"{best.Items.Count} of {broken.Items.Count} items are left after {runs} runs");
        return best;
    }

    /// <summary>What was broken, without the numbers in it.</summary>
    public static string PromiseOf(SeedResult broken) =>
        Numbers().Replace(broken.Broken?.Split('\n')[0] ?? "", "#");

    private void Minimise(ImmutableArray<int> items)
    {
        int parts = 2;
        while (items.Length > 1 && watch.Elapsed < patience)
        {
            if (Smaller(items, parts) is { } smaller)
            {
                items = smaller;
                parts = Math.Max(2, parts - 1);
                tell($"{items.Length} items break it too ({runs} runs)");
            }
            else if (parts >= items.Length)
            {
                return;
            }
            else
            {
                parts = Math.Min(items.Length, parts * 2);
            }
        }
    }

    private ImmutableArray<int>? Smaller(ImmutableArray<int> items, int parts)
    {
        int size = (items.Length + parts - 1) / parts;
        // The beginning first: what broke is near the end.
        for (int first = 0; first < items.Length && watch.Elapsed < patience; first += size)
        {
            ImmutableArray<int> rest = items.RemoveRange(
                first, Math.Min(size, items.Length - first));
            if (Breaks(rest))
            {
                return [.. rest.Where(best.Items.Contains)];
            }
        }

        return null;
    }

    private bool Breaks(ImmutableArray<int> items)
    {
        runs++;
        SeedResult result = play(best.Options with { Without = universe.Except(items) });
        if (result.Broken is null || PromiseOf(result) != promise)
        {
            return false;
        }

        best = result;
        return true;
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d[\d.:]*", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
