using System.Collections.Immutable;

namespace Booth.Hal.Linux;

/// <summary>The printer as it tells of itself.</summary>
/// <param name="Model">printer-make-and-model.</param>
/// <param name="Fault">What hinders a sheet; null when nothing does.</param>
/// <param name="IsPaused">
/// The queue stands still and names no cause: CUPS stops a queue whose printer failed.
/// </param>
/// <param name="Scaling">print-scaling-supported.</param>
/// <param name="CountsSheets">
/// What it counts is out. CUPS counts a sheet when a filter has read it, long before there is paper.
/// </param>
internal sealed record IppPrinterReport(
    string Model, PhotoPrinterFault? Fault, bool IsPaused, ImmutableArray<string> Scaling,
    bool CountsSheets)
{
    public const string Pdf = "application/pdf";

    /// <summary>6 x 4 inches, in PWG 5101.1's words the short edge first.</summary>
    public const string Media = "na_index-4x6_4x6in";

    public static readonly string[] Attributes =
    [
        "printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
        "printer-make-and-model", "document-format-supported", "media-supported",
        "print-scaling-supported", OfCups,
    ];

    // Only CUPS tells it.
    private const string OfCups = "printer-type";

    private const int Stopped = 5;

    public static IppPrinterReport From(IppGroup printer)
    {
        var reasons = printer.Texts("printer-state-reasons").ToList();
        var fault = PrinterReasons.FaultOf(reasons);
        var isStopped = printer.Number("printer-state") is null or Stopped
            || reasons.Contains("paused");
        var cannot = isStopped || printer.Number("printer-is-accepting-jobs") == 0
            || !printer.Texts("document-format-supported").Contains(Pdf)
            || !printer.Texts("media-supported").Contains(Media);
        return new(
            printer.Text("printer-make-and-model") ?? "IPP printer",
            fault ?? (cannot ? PhotoPrinterFault.Other : null),
            isStopped && fault is null,
            [.. printer.Texts("print-scaling-supported")],
            CountsSheets: printer.Number(OfCups) is null);
    }
}
