using Booth.Flow;

namespace Booth.Hal;

/// <summary>A photo printer with a queue that outlives this process.</summary>
/// <remarks>
/// A job is found by its name (<see cref="PrintJobId.JobName"/>), after a crash too: nothing is
/// ever sent blindly twice. A stopped queue is resumed by the adapter when its cause is gone.
/// </remarks>
public interface IPhotoPrinter : IAsyncDisposable
{
    /// <summary>What this printer can do.</summary>
    PhotoPrinterCapabilities Capabilities { get; }

    /// <summary>How it is now.</summary>
    PhotoPrinterStatus Status { get; }

    /// <summary>Raised on any change of <see cref="Status"/>, from any thread.</summary>
    event Action<PhotoPrinterStatus>? StatusChanged;

    /// <summary>
    /// Submits a sheet. Submitting a name the printer already has changes nothing, unless that job
    /// was aborted: then it is printed after all, under the same name.
    /// </summary>
    /// <exception cref="DeviceFaultException{PhotoPrinterFault}">The queue cannot be reached.</exception>
    Task SubmitAsync(PrintJobId job, SheetDocument sheet, CancellationToken cancellationToken);

    /// <summary>What became of a job; <see cref="PrintJobState.Unknown"/> when it was never seen.</summary>
    /// <exception cref="DeviceFaultException{PhotoPrinterFault}">The queue cannot be reached.</exception>
    Task<PrintJobReport> FindAsync(PrintJobId job, CancellationToken cancellationToken);

    /// <summary>
    /// Withdraws a job, so that it cannot come out later. Returns what became of it: a job that
    /// was already out is <see cref="PrintJobState.Completed"/>.
    /// </summary>
    /// <exception cref="DeviceFaultException{PhotoPrinterFault}">The queue cannot be reached.</exception>
    Task<PrintJobReport> CancelAsync(PrintJobId job, CancellationToken cancellationToken);
}
