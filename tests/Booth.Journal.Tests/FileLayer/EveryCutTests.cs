using System.Globalization;

namespace Booth.Journal.Tests;

/// <summary>
/// The power is cut in every single file operation of the script, and the disk keeps, loses or
/// tears what was not synced. What was acknowledged is there; the rest is whole or absent.
/// </summary>
public sealed class EveryCutTests(ITestOutputHelper output)
{
    private const int SettlementsEach = 3;

    private static readonly Script Script = new(20261122);
    private static readonly List<string> Stories = ScriptRun.Stories(Script);

    [Fact]
    public void Cut_in_any_file_operation_nothing_that_was_acknowledged_is_lost()
    {
        using var whole = new ScriptRun(Script, 0);
        Assert.True(whole.PlayOn());
        var moments = whole.Disk.Operations;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Script.Steps.Count} journal calls, {moments} file operations: ")
            + string.Join(", ", Enum.GetValues<FileOperation>().Select(
                kind => $"{whole.Disk.Count(kind)} {kind}")));
        Parallel.For(1, moments + 1, moment =>
        {
            for (var seed = 0; seed < SettlementsEach; seed++)
            {
                CutAndComeBack(moment, (int)(moment * SettlementsEach) + seed);
            }
        });
        output.WriteLine($"{moments * SettlementsEach} cuts");
    }

    private static void CutAndComeBack(long moment, int seed)
    {
        using var run = new ScriptRun(Script, seed);
        run.Disk.CutAt(moment);
        Assert.False(run.PlayOn());
        run.ComeBack(Stories, $"cut in operation {moment}, disk {seed}");
        if (seed % SettlementsEach > 0) return;

        // And again soon, while it recovers or goes on; then to the end.
        run.Disk.CutAt(1 + (seed * 7 % 60));
        if (!run.PlayOn()) run.ComeBack(Stories, $"cut again after {moment}, disk {seed}");
        run.Disk.Disarm();
        Assert.True(run.PlayOn());
        Assert.Equal(Stories[^1], run.Tell());
    }
}
