namespace Booth.Hal.Simulated;

/// <summary>The photo printer and the slip printer.</summary>
internal static class PrinterCommands
{
    public static IEnumerable<CommandEntry> Make(SimulatedBooth booth)
    {
        var (photo, slip) = (booth.PhotoPrinter, booth.SlipPrinter);
        return
        [
            Break(photo, "media-empty", "The last sheet is gone.", PhotoPrinterFault.MediaEmpty),
            Break(photo, "jam", "Paper jams.", PhotoPrinterFault.MediaJam),
            Break(photo, "ribbon-empty", "The ribbon is used up.", PhotoPrinterFault.MarkerSupplyEmpty),
            Break(photo, "cover-open", "Somebody opens it.", PhotoPrinterFault.CoverOpen),
            Break(photo, "offline", "It is switched off.", PhotoPrinterFault.Offline),
            new("printer online", "It is switched on.",
                () => photo.Repair(PhotoPrinterFault.Offline), "online"),
            new("printer refill", "New paper.", photo.Refill, "refilled"),
            new("printer media COUNT", "This many sheets are left.", text => Media(photo, text)),
            new("printer clear", "Every fault but the paper is mended.", photo.RepairAll, "cleared"),
            new("printer late", "The next sheet is reported 30 s late.", photo.ReportLate, "late"),
            new("printer lose-job", "The current or next job is lost.", photo.LoseJob, "a job is lost"),
            new("printer abort-job", "The current job is given up.", photo.AbortJob, "given up"),
            new("printer queue-down", "The queue does not answer.",
                () => photo.SetQueueDown(true), "the queue is down"),
            new("printer queue-up", "The queue answers again.",
                () => photo.SetQueueDown(false), "the queue is up"),
            new("slip out", "The slip printer has no paper.",
                () => slip.Break(SlipPrinterFault.MediaEmpty), "out of paper"),
            new("slip offline", "It is switched off.",
                () => slip.Break(SlipPrinterFault.Offline), "offline"),
            new("slip cover-open", "Somebody opens it.",
                () => slip.Break(SlipPrinterFault.CoverOpen), "open"),
            new("slip refill", "New paper, closed, switched on.", slip.Repair, "refilled"),
        ];
    }

    private static CommandEntry Break(
        SimulatedPhotoPrinter printer, string word, string help, PhotoPrinterFault fault) =>
        new($"printer {word}", help, () => printer.Break(fault), fault.ToString());

    private static SimulatorAnswer Media(SimulatedPhotoPrinter printer, string text)
    {
        var sheets = CommandValues.Whole(text, "COUNT", 0, 10_000);
        printer.SetMedia(sheets);
        return SimulatorAnswer.Done($"{sheets} sheets left");
    }
}
