namespace Booth.Journal.Tests;

/// <summary>
/// Every file operation of the script fails once. The call says so and has changed nothing, or it
/// has done all its work; then the journal goes on, and a power cut finds what was acknowledged.
/// </summary>
public sealed class EveryFaultTests(ITestOutputHelper output)
{
    private static readonly Script Script = new(20261124);
    private static readonly List<string> Stories = ScriptRun.Stories(Script);

    [Theory]
    [InlineData(DiskFault.InputOutput)]
    [InlineData(DiskFault.Full)]
    [InlineData(DiskFault.Torn)]
    public void Any_file_operation_may_fail_once(DiskFault fault)
    {
        using var whole = new ScriptRun(Script, 0);
        Assert.True(whole.PlayOn());
        var (moments, refusals) = (whole.Disk.Operations, 0);
        Parallel.For(1, moments + 1, moment =>
            Interlocked.Add(ref refusals, FailOnce(fault, moment)));
        output.WriteLine($"{fault}: {moments} operations failed, {refusals} calls said so");
        Assert.True(refusals > moments / 2);
    }

    [Fact]
    public void Any_read_may_fail_once()
    {
        using var whole = new ScriptRun(Script, 0);
        Assert.True(whole.PlayOn());
        whole.Die();
        whole.Open();
        var (moments, refusals) = (whole.Disk.Reads, 0);
        Parallel.For(1, moments + 1, moment =>
        {
            using var run = new ScriptRun(Script, (int)moment);
            run.Disk.FailRead(moment);
            Interlocked.Add(ref refusals, PlayThrough(run, moment));
            run.Die();
            Interlocked.Add(ref refusals, Reopen(run, moment));
            run.AssertWholeSteps(Stories, $"read {moment}");
        });
        output.WriteLine($"{moments} reads failed, {refusals} calls said so");
        Assert.True(refusals > 0);
    }

    private static int FailOnce(DiskFault fault, long moment)
    {
        using var run = new ScriptRun(Script, (int)moment);
        run.Disk.FailAt(moment, fault);
        var refusals = PlayThrough(run, moment);
        Assert.Equal(Stories[^1], run.Tell());
        run.Disk.CutPower();
        run.ComeBack(Stories, $"{fault} in operation {moment}, and a cut at the end");
        Assert.Equal(Script.Steps.Count, run.Acknowledged);
        return refusals;
    }

    /// <summary>Whatever refuses is done again; when it has failed, half of the time by a new
    /// process, half of the time after a power cut.</summary>
    private static int PlayThrough(ScriptRun run, long moment)
    {
        for (var refusals = 0; ; refusals++)
        {
            var error = Record.Exception(() => Assert.True(run.PlayOn()));
            if (error is null) return refusals;
            AssertSays(error, moment);
            Assert.Equal(0, refusals);
            switch (moment % 3)
            {
                case 0 when run.IsOpen:
                    // It goes on, and what failed is as if it had never been asked for.
                    Assert.Empty(run.Journal.CheckInvariants());
                    Assert.Equal(Stories[run.Acknowledged], run.Tell());
                    break;
                case 1:
                    run.Disk.CutPower();
                    run.ComeBack(Stories, $"fault in operation {moment}, then a cut");
                    break;
                default:
                    run.Die();
                    Reopen(run, moment);
                    run.AssertWholeSteps(Stories, $"fault in operation {moment}, then a kill");
                    break;
            }
        }
    }

    private static int Reopen(ScriptRun run, long moment)
    {
        var error = Record.Exception(run.Open);
        if (error is not null)
        {
            AssertSays(error, moment);
            run.Open();
        }

        Assert.False(run.Journal.Status().RefusesSales, $"read {moment}: set aside");
        return error is null ? 0 : 1;
    }

    private static void AssertSays(Exception error, long moment)
    {
        var said = Assert.IsType<JournalException>(error);
        Assert.True(
            said.Fault is JournalFault.InputOutput or JournalFault.DiskFull,
            $"operation {moment}: {said.Message}");
        Assert.Matches("Check the storage|free some disk|Expected", said.Message);
    }
}
