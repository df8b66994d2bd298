namespace Booth.Hal.Simulated;

/// <summary>How a simulated photo printer is set up.</summary>
/// <param name="SpoolFolder">Jobs that are not out yet; outlives the process.</param>
/// <param name="TrayFolder">The paper: sheet-0001.png and .pdf, and so on.</param>
public sealed record SimulatedPhotoPrinterOptions(string SpoolFolder, string TrayFolder)
{
    /// <summary>Keeps queue and paper instead of the two folders; null: the folders.</summary>
    public PaperTray? Tray { get; init; }

    /// <summary>From the start of a sheet until it lies in the tray.</summary>
    public TimeSpan PrintTime { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>How much later a late printer says that a sheet is out.</summary>
    public TimeSpan LateBy { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Sheets in a full printer.</summary>
    public int MediaCapacity { get; init; } = 400;
}
