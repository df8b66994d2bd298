using System.Text.Json;
using Booth.Control;
using Booth.Engine;
using Booth.Hal.Simulated;

namespace Booth.App;

/// <summary>
/// A second terminal for a booth without hardware: coins, touches, faults, the network.
/// </summary>
internal sealed class SimEndpoints(
    BoothEngine engine, SimulatedBooth booth, NetworkSwitch cable, bool hasOwnPrinter)
{
    private static readonly SimCommandReport[] OwnCommands =
    [
        new("network off", "Pulls the network cable: the collector cannot be reached."),
        new("network on", "Plugs the network cable in again."),
    ];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Sim, http => Answer.JsonAsync(http, Describe()));
        routes.MapPost(Routes.Sim, ApplyAsync);
        routes.MapGet(Routes.SimScreen,
            http => Answer.JsonAsync(http, ReportMaker.Screen(engine.CurrentScreen)));
    }

    private SimReport Describe() => new(
    [
        .. booth.Commands.Select(command => new SimCommandReport(command.Usage, command.Help)),
        .. OwnCommands,
    ]);

    private async Task ApplyAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { Command.Length: > 0 } request)
        {
            await Answer.ProblemAsync(http, 400, "bad-request",
                """expected {"command": "words"}; GET /v1/sim lists the words""");
            return;
        }

        var answer = Apply(request.Command.Trim());
        await (answer.Accepted
            ? Answer.JsonAsync(http,
                new SimAnswer(answer.Text, (long)Math.Ceiling(answer.Takes.TotalMilliseconds)))
            : Answer.ProblemAsync(http, 422, "not-understood", answer.Text));
    }

    private SimulatorAnswer Apply(string command)
    {
        if (hasOwnPrinter && IsForPrinter(command))
        {
            return new(Accepted: false, "this booth's photo printer is behind an IPP queue: found no "
                + "simulated one to obey", TimeSpan.Zero);
        }

        if (command is not ("network off" or "network on"))
        {
            return booth.Apply(command);
        }

        cable.IsOn = command == "network on";
        return new(Accepted: true, cable.IsOn ? "the cable is in" : "the cable is out",
            TimeSpan.Zero);
    }

    private static bool IsForPrinter(string command) =>
        command.StartsWith("printer", StringComparison.Ordinal)
        || command.StartsWith("paper-", StringComparison.Ordinal)
        || command.EndsWith(" printer", StringComparison.Ordinal);

    private static async Task<SimRequest?> ReadAsync(HttpContext http)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<SimRequest>(
                http.Request.Body, ControlJson.Compact, http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
