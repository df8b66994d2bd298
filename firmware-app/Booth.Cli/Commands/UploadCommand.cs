using System.CommandLine;
using Booth.Control;

namespace Booth.Cli;

/// <summary>`booth upload status`: what waits for the collector.</summary>
internal static class UploadCommand
{
    public static Command Make(SharedOptions shared)
    {
        var json = SharedOptions.MakeJson();
        var status = new Command("status",
            "What waits for the collector. Exit 4 when the collector refused an envelope.")
        {
            json,
        };
        status.SetAction(async (parsed, token) =>
        {
            var outbox =
                await shared.AskAsync<OutboxReport>(parsed, Routes.Outbox, json, Print, token);
            return outbox.Stopped == 0 ? ExitCode.Ok : ExitCode.Degraded;
        });
        return new Command("upload", "Sealed dossiers on their way to the collector.") { status };
    }

    private static void Print(Printer printer, OutboxReport outbox) => printer.Facts(
        ("waiting", $"{outbox.Queued}"),
        ("oldest", outbox.Queued == 0 ? "-" : Text.Duration(outbox.OldestAgeS)),
        ("held until the sheet is out", $"{outbox.Held}"),
        ("refused by the collector", $"{outbox.Stopped}"),
        ("last acknowledged", Text.Time(outbox.LastAcknowledgedAt)));
}
