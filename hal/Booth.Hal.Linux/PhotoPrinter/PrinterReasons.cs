namespace Booth.Hal.Linux;

/// <summary>From printer-state-reasons (RFC 8011, 5.4.12) to the port's faults.</summary>
internal static class PrinterReasons
{
    // connecting-to-device is none: CUPS says it at the start of every sheet.
    private static readonly (string Keyword, PhotoPrinterFault Fault)[] Known =
    [
        ("media-empty", PhotoPrinterFault.MediaEmpty),
        ("media-needed", PhotoPrinterFault.MediaEmpty),
        ("media-jam", PhotoPrinterFault.MediaJam),
        ("marker-supply-empty", PhotoPrinterFault.MarkerSupplyEmpty),
        ("toner-empty", PhotoPrinterFault.MarkerSupplyEmpty),
        ("cover-open", PhotoPrinterFault.CoverOpen),
        ("door-open", PhotoPrinterFault.CoverOpen),
        ("interlock-open", PhotoPrinterFault.CoverOpen),
        ("offline", PhotoPrinterFault.Offline),
        ("timed-out", PhotoPrinterFault.Offline),
        ("shutdown", PhotoPrinterFault.Offline),
        ("input-tray-missing", PhotoPrinterFault.Other),
        ("marker-waste-full", PhotoPrinterFault.Other),
        ("spool-area-full", PhotoPrinterFault.Other),
    ];

    private static readonly string[] Severities = ["-report", "-warning", "-error"];

    /// <summary>The first fault in the order of the table; null when nothing hinders a sheet.</summary>
    public static PhotoPrinterFault? FaultOf(IEnumerable<string> reasons)
    {
        var stems = reasons.Select(StemOf).ToHashSet(StringComparer.Ordinal);
        return Known.Where(entry => stems.Contains(entry.Keyword))
            .Select(entry => (PhotoPrinterFault?)entry.Fault)
            .FirstOrDefault();
    }

    // The severity says more about the printer's state than about the cause: ippeveprinter calls an
    // empty tray a report when idle and a warning while it prints. No sheet comes out either way.
    private static string StemOf(string reason) =>
        Severities.FirstOrDefault(severity => reason.EndsWith(severity, StringComparison.Ordinal))
            is { } suffix ? reason[..^suffix.Length] : reason;
}
