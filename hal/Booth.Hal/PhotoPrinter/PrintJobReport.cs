namespace Booth.Hal;

/// <summary>What became of a print job.</summary>
/// <param name="State">IPP job-state, in one enum.</param>
/// <param name="Fault">Why it stands still or was aborted; null otherwise.</param>
public sealed record PrintJobReport(PrintJobState State, PhotoPrinterFault? Fault);
