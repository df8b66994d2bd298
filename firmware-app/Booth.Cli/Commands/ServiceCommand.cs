using System.CommandLine;
using Booth.Control;

namespace Booth.Cli;

/// <summary>
/// `booth service on|off`: sell or not. A running session is always finished first.
/// </summary>
internal static class ServiceCommand
{
    public static Command Make(SharedOptions shared) =>
        new("service", "Let the booth sell, or not.")
    {
        Make(shared, "on", Routes.Unlock, "Sell again."),
        Make(shared, "off", Routes.Lock, "Stop selling after the running session."),
    };

    private static Command Make(SharedOptions shared, string name, string route, string help)
    {
        var json = SharedOptions.MakeJson();
        var command = new Command(name, help) { json };
        command.SetAction(async (parsed, token) =>
        {
            using var client = shared.Connect(parsed);
            var answer = await client.PostAsync<ServiceReport>(route, body: null, token);
            if (parsed.GetValue(json))
            {
                shared.Printer.Json(answer);
            }
            else
            {
                shared.Printer.Line(answer.Text);
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
