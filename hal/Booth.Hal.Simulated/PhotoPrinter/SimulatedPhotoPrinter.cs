using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>
/// A dye-sublimation printer with a queue on disk. Queue, media counter and faults outlive the
/// process: a job that was being printed goes on when the printer is opened again, a sheet that
/// is out is never printed twice, a withdrawn job never comes out.
/// </summary>
/// <remarks>
/// Opening again starts the sheet anew. Switched off (offline), the queue still answers and its
/// jobs stand still; only a queue that is down raises exceptions.
/// </remarks>
public sealed class SimulatedPhotoPrinter : IPhotoPrinter
{
    private static readonly TimeSpan SpoolRetry = TimeSpan.FromSeconds(1);

    private readonly TimeProvider time;
    private readonly SimulatedPhotoPrinterOptions options;
    private readonly PrintSpool spool;
    private readonly OneShotTimer pump;
    private readonly Lock gate = new();
    private readonly StatusCell<PhotoPrinterStatus> status;
    private TimeSpan? startedAt;
    private TimeSpan? reportAt;
    private bool late;
    private bool loseNext;
    private bool queueDown;
    private bool closed;
    private bool hasSpool = true;

    /// <param name="time">Paces the sheets.</param>
    /// <param name="options">Folders and times.</param>
    /// <exception cref="DeviceFaultException{PhotoPrinterFault}">
    /// The spool cannot be read.
    /// </exception>
    public SimulatedPhotoPrinter(TimeProvider time, SimulatedPhotoPrinterOptions options)
    {
        (this.time, this.options) = (time, options);
        spool = new PrintSpool(
            options.Tray as IPrintMemory
                ?? new SpoolFolder(options.SpoolFolder, options.TrayFolder),
            options.MediaCapacity);
        status = new(StatusOf(spool.State));
        pump = new OneShotTimer(time, Run);
        Run();
    }

    /// <inheritdoc />
    public event Action<PhotoPrinterStatus>? StatusChanged
    {
        add => status.Changed += value;
        remove => status.Changed -= value;
    }

    /// <inheritdoc />
    public PhotoPrinterCapabilities Capabilities { get; } =
        new("Simulated dye-sublimation printer", 152.4, 101.6, 300, CountsMedia: true);

    /// <inheritdoc />
    public PhotoPrinterStatus Status => status.Current;

    /// <inheritdoc />
    public Task SubmitAsync(PrintJobId job, SheetDocument sheet, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Ask("submit", () =>
        {
            if (spool.State.Find(job.JobName) is { State: not PrintJobState.Aborted })
                return;

            if (loseNext)
            {
                loseNext = false;
                return;
            }

            spool.Store(job.JobName, sheet);
            spool.Save(spool.State.With(new SpoolJob { Name = job.JobName }));
        });
        Run();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<PrintJobReport> FindAsync(PrintJobId job, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var report = new PrintJobReport(PrintJobState.Unknown, null);
        Ask("find", () => report = ReportOf(spool.State.Find(job.JobName)));
        return Task.FromResult(report);
    }

    /// <inheritdoc />
    public Task<PrintJobReport> CancelAsync(PrintJobId job, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var report = new PrintJobReport(PrintJobState.Unknown, null);
        Ask("cancel", () =>
        {
            if (spool.State.Find(job.JobName) is { IsOpen: true } open)
                Finish(open, open.IsOut ? PrintJobState.Completed : PrintJobState.Aborted);

            report = ReportOf(spool.State.Find(job.JobName));
        });
        Run();
        return Task.FromResult(report);
    }

    /// <summary>
    /// Something breaks (or the last sheet is gone, for <see
    /// cref="PhotoPrinterFault.MediaEmpty"/>).
    /// </summary>
    public void Break(PhotoPrinterFault fault) => Change(s => fault == PhotoPrinterFault.MediaEmpty
        ? s with { MediaRemaining = 0 }
        : s with { Faults = s.Faults.Add(fault) });

    /// <summary>One fault is mended.</summary>
    public void Repair(PhotoPrinterFault fault) => Change(s => s with { Faults = s.Faults.Remove(fault) });

    /// <summary>Every fault is mended; the paper stays as it is.</summary>
    public void RepairAll() => Change(s =>
    {
        (late, loseNext, queueDown) = (false, false, false);
        return s with { Faults = [] };
    });

    /// <summary>New paper.</summary>
    public void Refill() => Change(s => s with { MediaRemaining = options.MediaCapacity });

    /// <summary>This many sheets are left.</summary>
    public void SetMedia(int sheets) => Change(s => s with { MediaRemaining = sheets });

    /// <summary>The next sheet comes out in time and is reported late.</summary>
    public void ReportLate() => Change(s =>
    {
        late = true;
        return s;
    });

    /// <summary>
    /// The oldest open job is forgotten; without one, the next job that is submitted.
    /// </summary>
    public void LoseJob() => Change(s =>
    {
        var job = s.Jobs.Find(j => j is { IsOpen: true, IsOut: false });
        (loseNext, startedAt) = (job is null, null);
        if (job is null)
            return s;

        spool.Delete(job.Name);
        return s.Without(job);
    });

    /// <summary>The queue is started anew and knows no job that has ended.</summary>
    public void ForgetJobs() => Change(s => s with { Jobs = s.Jobs.RemoveAll(job => !job.IsOpen) });

    /// <summary>The oldest open job is given up.</summary>
    public void AbortJob() => Change(s =>
    {
        var job = s.Jobs.Find(j => j is { IsOpen: true, IsOut: false });
        startedAt = null;
        if (job is null)
            return s;

        spool.Delete(job.Name);
        return s.With(job with { State = PrintJobState.Aborted, Fault = PhotoPrinterFault.Other });
    });

    /// <summary>The queue itself stops or starts answering.</summary>
    public void SetQueueDown(bool down)
    {
        lock (gate)
            queueDown = down;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        lock (gate)
            closed = true;

        pump.Dispose();
        return ValueTask.CompletedTask;
    }

    private static PrintJobReport ReportOf(SpoolJob? job) =>
        job is null ? new(PrintJobState.Unknown, null) : new(job.State, job.Fault);

    private static PhotoPrinterStatus StatusOf(SpoolState state) => FaultOf(state) is { } fault
        ? new(
            fault == PhotoPrinterFault.Offline ? DeviceState.Offline : DeviceState.HardwareError,
            fault, state.MediaRemaining)
        : new(DeviceState.Online, null, state.MediaRemaining);

    private static PhotoPrinterFault? FaultOf(SpoolState state) =>
        state.Faults.Count > 0 ? state.Faults[0]
        : state.MediaRemaining == 0 ? PhotoPrinterFault.MediaEmpty
        : null;

    private void Ask(string operation, Action action)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            if (queueDown)
                throw new DeviceFaultException<PhotoPrinterFault>(
                    PhotoPrinterFault.Offline, operation, options.SpoolFolder,
                    "found a queue that is down, expected an answer: start the print service");

            try
            {
                action();
            }
            catch (IOException exception)
            {
                throw new DeviceFaultException<PhotoPrinterFault>(
                    PhotoPrinterFault.Other, operation, options.SpoolFolder, exception.Message, exception);
            }
        }
    }

    private void Change(Func<SpoolState, SpoolState> change)
    {
        lock (gate)
            spool.Save(change(spool.State));

        Run();
    }

    // Brings the queue up to the present: called by the timer and after every change.
    private void Run()
    {
        lock (gate)
        {
            if (closed)
                return;

            pump.Arm(TryAdvance(time.Monotonic())
                ? Earliest(startedAt + options.PrintTime, reportAt)
                : time.Monotonic() + SpoolRetry);
        }

        status.Update(_ => StatusNow());
    }

    // False when the queue's disk is full or gone: nothing has moved, and it is tried again.
    private bool TryAdvance(TimeSpan now)
    {
        try
        {
            while (Advance(now))
            {
            }

            hasSpool = true;
        }
        catch (IOException)
        {
            hasSpool = false;
        }

        return hasSpool;
    }

    private PhotoPrinterStatus StatusNow()
    {
        lock (gate)
        {
            return hasSpool
                ? StatusOf(spool.State)
                : new(DeviceState.HardwareError, PhotoPrinterFault.Other, spool.State.MediaRemaining);
        }
    }

    // One step of the oldest open job; false when there is nothing to do before a timer.
    private bool Advance(TimeSpan now)
    {
        var job = spool.State.Jobs.Find(j => j.IsOpen);
        if (job is null)
            return Idle();

        if (job.IsOut)
            return now >= (reportAt ??= now) && Finish(job, PrintJobState.Completed);

        if (FaultOf(spool.State) is { } fault)
            return Stop(job, fault);

        if (startedAt is not { } started || job.Sheet == 0 || job.State == PrintJobState.Stopped)
            return Start(job, now);

        return now >= started + options.PrintTime && PutOut(job, now);
    }

    private bool Idle()
    {
        (startedAt, reportAt) = (null, null);
        return false;
    }

    private bool Stop(SpoolJob job, PhotoPrinterFault fault)
    {
        startedAt = null;
        if (job.State == PrintJobState.Stopped && job.Fault == fault)
            return false;

        spool.Save(spool.State.With(job with { State = PrintJobState.Stopped, Fault = fault }));
        return false;
    }

    private bool Start(SpoolJob job, TimeSpan now)
    {
        startedAt = now;
        var state = spool.State;
        var isNew = job.Sheet == 0;
        var started = job with
        {
            State = PrintJobState.Processing,
            Fault = null,
            Sheet = isNew ? state.NextSheet : job.Sheet,
        };
        spool.Save(state.With(started) with { NextSheet = state.NextSheet + (isNew ? 1 : 0) });
        return true;
    }

    private bool PutOut(SpoolJob job, TimeSpan now)
    {
        try
        {
            spool.PutOut(job);
        }
        catch (IOException)
        {
            // The tray's disk is the simulated paper path: a sheet that cannot come out is a jam.
            spool.Save(spool.State with { Faults = spool.State.Faults.Add(PhotoPrinterFault.MediaJam) });
            return true;
        }

        var state = spool.State;
        (reportAt, late, startedAt) = (late ? now + options.LateBy : now, false, null);
        var media = Math.Max(0, state.MediaRemaining - 1);
        spool.Save(state.With(job with { IsOut = true }) with { MediaRemaining = media });
        spool.Delete(job.Name);
        return true;
    }

    private bool Finish(SpoolJob job, PrintJobState end)
    {
        (startedAt, reportAt) = (null, null);
        spool.Save(spool.State.With(job with { State = end, Fault = null }));
        spool.Delete(job.Name);
        return true;
    }

    private static TimeSpan? Earliest(TimeSpan? a, TimeSpan? b) =>
        a is null ? b : b is null || a < b ? a : b;
}
