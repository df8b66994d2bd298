using System.CommandLine;
using Booth.Control;

namespace Booth.Cli;

/// <summary>`booth status`: one look shows whether it sells, and why not.</summary>
internal static class StatusCommand
{
    public static Command Make(SharedOptions shared)
    {
        var json = SharedOptions.MakeJson();
        var command = new Command("status",
            "Is the booth selling, and why not. Exit 4 when it does not sell or is degraded.")
        {
            json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var status =
                await shared.AskAsync<StatusReport>(parsed, Routes.Status, json, Print, token);
            return status.State is "ready" or "busy" ? ExitCode.Ok : ExitCode.Degraded;
        });
        return command;
    }

    private static void Print(Printer printer, StatusReport status)
    {
        printer.Facts(
            ("booth", $"{status.BoothId}, boothd {status.Software}"),
            ("state", status.State),
            ("screen", status.Screen),
            ("up", Text.Duration(status.UptimeS)),
            ("coins", status.CoinsInhibited ? "refused now" : "taken now"),
            ("outbox", Outbox(status.Outbox)),
            ("fleet", Fleet(status.Fleet)),
            ("sheets left", status.MediaRemaining?.ToString() ?? "not counted"),
            ("sales", $"{status.Counters.SalesRendered}, {Text.Euros(status.Counters.SalesCents)}"),
            ("cash box", Text.Euros(status.Counters.CashBoxCents)),
            ("vouchers out", Text.Euros(status.Counters.VouchersCents)),
            ("board", $"{status.TemperatureC:0.0} °C, {status.DiskFreeMb} MB free, "
                + $"{status.MemoryMb} MB used, clock {(status.ClockSynced ? "set" : "NOT set")}, "
                + $"door {(status.DoorOpen ? "OPEN" : "closed")}"));
        if (!status.Reasons.IsEmpty)
        {
            printer.Table(["not selling because", "what to do"],
                status.Reasons.Select(reason => new[] { reason.Id, reason.Todo }));
        }

        printer.Table(["device", "state"],
            status.Devices.Select(device => new[] { device.Key, device.Value }));
    }

    private static string Fleet(FleetReport? fleet) => fleet switch
    {
        null => "no broker configured",
        { Connected: true } => $"connected to {fleet.Broker}",
        _ => $"NOT connected to {fleet.Broker}: {fleet.LastProblem ?? "connecting"}",
    };

    private static string Outbox(OutboxReport outbox) =>
        outbox is { Held: 0, Queued: 0, Stopped: 0 }
            ? $"empty, last acknowledged {Text.Time(outbox.LastAcknowledgedAt)}"
            : $"{outbox.Queued} waiting, {outbox.Stopped} stopped, {outbox.Held} held";
}
