using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>
/// Any photo printer behind an IPP queue: CUPS on this board (Gutenprint's dye-sublimation drivers,
/// driverless printers), or a printer that speaks IPP itself.
/// </summary>
/// <remarks>
/// Standards: RFC 8010 and 8011 (IPP/2.0), PWG 5100.11 (which-jobs=all), PWG 5101.1 (media names).
/// Wiring: HTTP on loopback; the printer's own cable is the queue's business.
/// When a value may be trusted: a job's end, for as long as the queue remembers it (CUPS: until 500
/// newer jobs; it must be longer than the booth's restart). A cancelled job whose sheet the printer
/// counted is out, unless the printer stands still with a fault: then the sheet is in the jam. CUPS
/// counts before it prints and is not believed: a sheet that falls while its job is withdrawn is given.
/// On unplug: the queue says so in printer-state-reasons; a queue that does not answer is Offline.
/// CUPS in front of a printer that is gone says nothing and is idle: the first job that has to be
/// withdrawn without a cause shows it, and the printer is then a fault for a while.
/// On our own crash: a job is announced by its name (Create-Job) before its picture is sent, so it
/// is found again by that name. Announced without a picture it can never become a sheet: it is
/// withdrawn when it is found.
/// <code>
/// look at the printer       1 s       answer to a question   5 s
/// a document is taken      30 s       a busy queue is free  60 s
/// a withdrawn job has ended 8 s        distrust after it   600 s
/// </code>
/// </remarks>
public sealed class IppPhotoPrinter : IPhotoPrinter
{
    private static readonly TimeSpan ResumePause = TimeSpan.FromSeconds(10);

    private static readonly PhotoPrinterStatus Silent =
        new(DeviceState.Offline, PhotoPrinterFault.Offline, MediaRemaining: null);

    private readonly TimeProvider time;
    private readonly IppPhotoPrinterOptions options;
    private readonly IppConnection connection;
    private readonly IppQueue queue;
    private readonly PrinterDistrust distrust;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private readonly Task looking;
    private PhotoPrinterStatus status = Silent;
    private (PrintJobId Job, CancellationTokenSource Stop)? submission;
    private TimeSpan? resumedAt;
    private bool isClosed;

    /// <summary>Asks nothing yet: the printer is offline until its first answer.</summary>
    /// <param name="time">Paces the looks and ends what takes too long.</param>
    /// <param name="options">Where the queue is.</param>
    public IppPhotoPrinter(TimeProvider time, IppPhotoPrinterOptions options)
        : this(time, options, handler: null)
    {
    }

    internal IppPhotoPrinter(
        TimeProvider time, IppPhotoPrinterOptions options, HttpMessageHandler? handler)
    {
        (this.time, this.options) = (time, options);
        connection = new IppConnection(options.Uri, time, handler);
        queue = new IppQueue(connection, options);
        distrust = new PrinterDistrust(time, options.Distrust);
        Capabilities = new($"IPP printer at {connection.Printer}", 152.4, 101.6, 300, CountsMedia: false);
        looking = Task.Run(KeepLookingAsync);
    }

    /// <inheritdoc />
    public event Action<PhotoPrinterStatus>? StatusChanged;

    /// <inheritdoc />
    public PhotoPrinterCapabilities Capabilities { get; private set; }

    /// <inheritdoc />
    public PhotoPrinterStatus Status
    {
        get
        {
            // A loop that died must not leave a good word behind.
            lock (gate)
                return looking.IsCompleted ? Silent : status;
        }
    }

    /// <inheritdoc />
    public async Task SubmitAsync(
        PrintJobId job, SheetDocument sheet, CancellationToken cancellationToken)
    {
        // The caller may give up and wipe the sheet while it is still being sent.
        using var pdf = PersonalImage.CopyOf(ImageFormat.Pdf, sheet.Pdf.Bytes);
        await turn.WaitAsync(cancellationToken);
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(
                closing.Token, cancellationToken);
            var known = await LookAsync(job, stop.Token);
            SetSubmission((job, stop));
            if (known.State is PrintJobState.Unknown or PrintJobState.Aborted)
                await queue.SendAsync(await CreateAsync(job, stop.Token), pdf.Memory, stop.Token);
        }
        finally
        {
            SetSubmission(null);
            turn.Release();
        }
    }

    /// <inheritdoc />
    public Task<PrintJobReport> FindAsync(PrintJobId job, CancellationToken cancellationToken) =>
        LookAsync(job, cancellationToken);

    /// <inheritdoc />
    public async Task<PrintJobReport> CancelAsync(PrintJobId job, CancellationToken cancellationToken)
    {
        StopSubmission(job);
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await WithdrawAsync(job, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isClosed, true))
            return;

        await closing.CancelAsync();
        await looking;
        connection.Dispose();
        closing.Dispose();
        turn.Dispose();
    }

    private async Task<int> CreateAsync(PrintJobId job, CancellationToken stop)
    {
        var printer = await queue.PrinterAsync(stop);
        var since = time.GetTimestamp();
        while (true)
        {
            if (await queue.TryCreateAsync(job.JobName, printer, stop) is { } id)
                return id;

            if (time.GetElapsedTime(since) > options.BusyTimeout)
                throw Fault("submit", $"found a queue that is busy for {options.BusyTimeout.TotalSeconds} s");

            await Task.Delay(options.RetryInterval, time, stop);
        }
    }

    private async Task<PrintJobReport> WithdrawAsync(PrintJobId job, CancellationToken stop)
    {
        var since = time.GetTimestamp();
        var ran = (await LookAsync(job, stop)).State == PrintJobState.Processing;
        while (true)
        {
            foreach (var open in await OpenJobsAsync(job, stop))
                await queue.CancelAsync(open.Id, stop);

            var report = await LookAsync(job, stop);
            if (report.State is not (PrintJobState.Processing or PrintJobState.Stopped))
                return Judged(report, ran);

            if (time.GetElapsedTime(since) > options.CancelTimeout)
                throw Fault("cancel", "found a job that is withdrawn and has not ended yet: ask again");

            await Task.Delay(options.RetryInterval, time, stop);
        }
    }

    private async Task<IEnumerable<IppJob>> OpenJobsAsync(PrintJobId job, CancellationToken stop) =>
        (await queue.JobsAsync(job.JobName, stop)).Where(known => known.IsOpen);

    private async Task<PrintJobReport> LookAsync(PrintJobId job, CancellationToken stop)
    {
        var known = await ForemostAsync(job, stop);
        if (known is { LacksDocument: true } && !IsBeingSubmitted(job))
        {
            // Whoever announced it died before its picture was sent.
            await queue.CancelAsync(known.Id, stop);
            known = await ForemostAsync(job, stop);
        }

        return known switch
        {
            null => new(PrintJobState.Unknown, null),
            { State: IppJobState.Completed } => Out(),
            _ => ReportOf(known, (await queue.PrinterAsync(stop)).Fault),
        };
    }

    private PrintJobReport Judged(PrintJobReport report, bool ran)
    {
        if (ran && report.State == PrintJobState.Aborted)
            distrust.Begin();

        return report;
    }

    private PrintJobReport Out()
    {
        distrust.End();
        return new(PrintJobState.Completed, null);
    }

    private async Task<IppJob?> ForemostAsync(PrintJobId job, CancellationToken stop) =>
        (await queue.JobsAsync(job.JobName, stop)).MaxBy(one => one.Weight);

    private static PrintJobReport ReportOf(IppJob job, PhotoPrinterFault? fault) => job switch
    {
        { IsOpen: true } => fault is null && job.State != IppJobState.Stopped
            ? new(PrintJobState.Processing, null)
            : new(PrintJobState.Stopped, fault ?? PhotoPrinterFault.Other),
        { Sheets: > 0 } when fault is null => new(PrintJobState.Completed, null),
        { State: IppJobState.Aborted } => new(PrintJobState.Aborted, fault ?? PhotoPrinterFault.Other),
        _ => new(PrintJobState.Aborted, null),
    };

    private async Task KeepLookingAsync()
    {
        using var timer = new PeriodicTimer(options.PollInterval, time);
        try
        {
            do
            {
                Tell(await StatusNowAsync(closing.Token));
            }
            while (await timer.WaitForNextTickAsync(closing.Token));
        }
        catch (OperationCanceledException)
        {
            // The printer is being closed.
        }
    }

    private async Task<PhotoPrinterStatus> StatusNowAsync(CancellationToken stop)
    {
        try
        {
            var printer = await queue.PrinterAsync(stop);
            Capabilities = Capabilities with { Model = printer.Model };
            if (printer.IsPaused)
                await ResumeAsync(stop);

            var fault = printer.Fault ?? (distrust.IsOn ? PhotoPrinterFault.Other : null);
            return new(StateOf(fault), fault, MediaRemaining: null);
        }
        catch (DeviceFaultException<PhotoPrinterFault> problem)
        {
            return new(DeviceState.Offline, problem.Fault, MediaRemaining: null);
        }
    }

    private static DeviceState StateOf(PhotoPrinterFault? fault) => fault switch
    {
        null => DeviceState.Online,
        PhotoPrinterFault.Offline => DeviceState.Offline,
        _ => DeviceState.HardwareError,
    };

    // A queue may refuse: then somebody paused it who may, and the status says that it stands.
    private async Task ResumeAsync(CancellationToken stop)
    {
        if (resumedAt + ResumePause > time.Monotonic())
            return;

        resumedAt = time.Monotonic();
        await queue.ResumeAsync(stop);
    }

    private void Tell(PhotoPrinterStatus next)
    {
        lock (gate)
        {
            if (status == next)
                return;

            status = next;
        }

        StatusChanged?.Invoke(next);
    }

    private void SetSubmission((PrintJobId Job, CancellationTokenSource Stop)? next)
    {
        lock (gate)
            submission = next;
    }

    private bool IsBeingSubmitted(PrintJobId job)
    {
        lock (gate)
            return submission?.Job == job;
    }

    private void StopSubmission(PrintJobId job)
    {
        lock (gate)
        {
            if (submission is { } running && running.Job == job)
                running.Stop.Cancel();
        }
    }

    private DeviceFaultException<PhotoPrinterFault> Fault(string operation, string detail) =>
        new(PhotoPrinterFault.Other, operation, connection.Printer, detail);
}
