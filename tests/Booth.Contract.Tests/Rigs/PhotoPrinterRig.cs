using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>A photo printer on its bench. Sheets counts what lies in the tray.</summary>
public sealed record PhotoPrinterRig(
    Bench Bench, IPhotoPrinter Printer, Func<int> Sheets, Action TakePaperOut, Action Refill,
    Func<ValueTask<IPhotoPrinter>> Reopen) : Rig(Bench);
