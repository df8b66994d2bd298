namespace Booth.Hal;

/// <summary>A thermal receipt printer.</summary>
public interface ISlipPrinter : IAsyncDisposable
{
    /// <summary>How it is now.</summary>
    SlipPrinterStatus Status { get; }

    /// <summary>Raised on any change of <see cref="Status"/>, from any thread.</summary>
    event Action<SlipPrinterStatus>? StatusChanged;

    /// <summary>Prints and cuts one slip; returns when it is out.</summary>
    /// <exception cref="DeviceFaultException{SlipPrinterFault}">No paper, offline: nothing usable came out.</exception>
    Task PrintAsync(SlipDocument slip, CancellationToken cancellationToken);
}
