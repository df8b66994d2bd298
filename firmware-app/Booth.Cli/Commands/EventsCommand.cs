using System.CommandLine;
using Booth.Control;

namespace Booth.Cli;

/// <summary>`booth events`: what happened, newest last.</summary>
internal static class EventsCommand
{
    public static Command Make(SharedOptions shared)
    {
        var json = SharedOptions.MakeJson();
        var limit = new Option<int>("--limit")
        {
            Description = "How many, 1..1000.",
            HelpName = "N",
            DefaultValueFactory = _ => 50,
        };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Any(token =>
                !int.TryParse(token.Value, out var n) || n is < 1 or > 1_000))
            {
                result.AddError("--limit: expected 1..1000");
            }
        });
        var command =
            new Command("events", "What happened, newest last; no personal data.") { limit, json };
        command.SetAction(async (parsed, token) =>
        {
            var route = $"{Routes.Events}?limit={parsed.GetValue(limit)}";
            await shared.AskAsync<EventsReport>(parsed, route, json, Print, token);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(Printer printer, EventsReport report) =>
        printer.Table(["at", "event", "detail"],
            report.Events.Select(line => new[] { Text.Time(line.At), line.Kind, line.Detail }));
}
