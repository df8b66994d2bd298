using System.Diagnostics;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>Lanes side by side; a visit waits more than it works.</summary>
internal sealed class KillCampaign(int kills, int seed, int lanes, bool keep, Action<string> tell)
{
    public async Task<KillResult> RunAsync(CancellationToken stop)
    {
        var root = Directory.CreateTempSubdirectory("booth-kill9-");
        var watch = Stopwatch.StartNew();
        try
        {
            var results = await Task.WhenAll(Enumerable.Range(0, lanes)
                .Select(lane => RunLaneAsync(root.CreateSubdirectory($"lane-{lane}"), lane, stop)));
            return new(KillTotals.Sum(results.Select(result => result.Totals)),
                [.. results.SelectMany(result => result.Problems)], watch.Elapsed);
        }
        finally
        {
            if (keep)
            {
                tell($"everything is in {root.FullName}");
            }
            else
            {
                root.Delete(recursive: true);
            }
        }
    }

    private async Task<KillResult> RunLaneAsync(DirectoryInfo folder, int lane, CancellationToken stop)
    {
        var own = (kills / lanes) + (lane < kills % lanes ? 1 : 0);
        await using var booth =
            await KillLane.StartAsync(Programs.OfThisBuild(), folder.FullName, seed, lane, tell, stop);
        await booth.RunAsync(own, stop);
        var totals = await booth.EndAsync(stop);
        return new(totals, booth.Problems, TimeSpan.Zero);
    }
}
