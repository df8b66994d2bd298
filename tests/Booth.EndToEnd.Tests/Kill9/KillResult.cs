namespace Booth.EndToEnd.Tests;

/// <summary>What became of a campaign.</summary>
internal sealed record KillResult(
    KillTotals Totals, IReadOnlyList<string> Problems, TimeSpan Took)
{
    /// <summary>For people; the last line is "N passed, N failed", a kill being a test.</summary>
    public IEnumerable<string> Report() =>
    [
        .. Problems,
        .. Totals.Table(),
        $"{Took.TotalSeconds:0} s",
        $"{Math.Max(0, Totals.Kills - Problems.Count)} passed, {Problems.Count} failed",
    ];
}
