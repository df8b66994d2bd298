using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>A slip printer on its bench. Slips counts what was cut.</summary>
public sealed record SlipPrinterRig(
    Bench Bench, ISlipPrinter Printer, Func<int> Slips, Action TakePaperOut, Action Refill)
    : Rig(Bench);
