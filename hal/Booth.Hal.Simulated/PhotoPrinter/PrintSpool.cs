namespace Booth.Hal.Simulated;

/// <summary>The printer's queue. It outlives the booth, as a real queue does.</summary>
internal sealed class PrintSpool
{
    private const int MaxFinishedJobs = 100;

    private readonly IPrintMemory memory;

    public PrintSpool(IPrintMemory memory, int mediaAtFirst)
    {
        this.memory = memory;
        State = Recover(memory.Load() ?? new SpoolState { MediaRemaining = mediaAtFirst });
        Save(State);
        memory.KeepOnly([.. State.Jobs.Where(j => j is { IsOpen: true, IsOut: false })
            .Select(j => j.Name)]);
    }

    /// <summary>What is remembered.</summary>
    public SpoolState State { get; private set; }

    /// <summary>Remembers.</summary>
    public void Save(SpoolState next)
    {
        var finished = next.Jobs.Count(j => !j.IsOpen);
        for (; finished > MaxFinishedJobs; finished--)
            next = next.Without(next.Jobs.Find(j => !j.IsOpen)!);

        memory.Save(next);
        State = next;
    }

    /// <inheritdoc cref="IPrintMemory.Store" />
    public void Store(string name, SheetDocument sheet) => memory.Store(name, sheet);

    /// <inheritdoc cref="IPrintMemory.Delete" />
    public void Delete(string name) => memory.Delete(name);

    /// <inheritdoc cref="IPrintMemory.PutOut" />
    public void PutOut(SpoolJob job) => memory.PutOut(job);

    // A sheet that came out while nobody wrote it down is not printed again.
    private SpoolState Recover(SpoolState state)
    {
        foreach (var job in state.Jobs.Where(j => j.IsOpen && j.Sheet > 0))
        {
            if (!memory.IsOut(job.Sheet))
                continue;

            var media = job.IsOut ? state.MediaRemaining : Math.Max(0, state.MediaRemaining - 1);
            var done = job with { State = PrintJobState.Completed, Fault = null, IsOut = true };
            state = state.With(done) with { MediaRemaining = media };
        }

        return state with { NextSheet = Math.Max(state.NextSheet, memory.NextSheet()) };
    }
}
