using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Booth.Control;

namespace Booth.Cli;

/// <summary>`booth sim ...`: coins, touches and faults for a simulated booth.</summary>
internal static class SimCommand
{
    public static Command Make(SharedOptions shared)
    {
        var json = SharedOptions.MakeJson();
        var words = new Argument<string[]>("COMMAND")
        {
            Description = "A command of the simulated booth; none lists them all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("sim",
            "Drives a simulated booth: coins, touches, pen, faults; `sim screen` shows the screen.")
        {
            words, json,
        };
        command.SetAction((parsed, token) => parsed.GetValue(words) switch
        {
            null or [] => ListAsync(shared, parsed, json, token),
            ["screen"] => ScreenAsync(shared, parsed, json, token),
            var typed => TellAsync(shared, parsed, string.Join(' ', typed), json, token),
        });
        command.Options.Add(new HelpOption { Action = new SimHelp(shared, json) });
        return command;
    }

    private static async Task<int> ListAsync(
        SharedOptions shared, ParseResult parsed, Option<bool> json, CancellationToken token)
    {
        await shared.AskAsync<SimReport>(parsed, Routes.Sim, json, Print, token);
        return ExitCode.Ok;
    }

    private static void Print(Printer printer, SimReport sim) =>
        printer.Table(["booth sim ...", "what it does"],
        [
            ["screen", "shows the screen's name and what can be touched"],
            .. sim.Commands.Select(command => new[] { command.Usage, command.Help }),
        ]);

    private static async Task<int> ScreenAsync(
        SharedOptions shared, ParseResult parsed, Option<bool> json, CancellationToken token)
    {
        await shared.AskAsync<ScreenReport>(parsed, Routes.SimScreen, json, Print, token);
        return ExitCode.Ok;
    }

    private static void Print(Printer printer, ScreenReport screen)
    {
        printer.Line($"screen {screen.Name}");
        printer.Table(["label", "means", "touch at"],
        [
            .. screen.Targets.Select(target => new[]
            {
                target.Label, target.Input,
                $"{target.Box.CentreX:0} {target.Box.CentreY:0}",
            }),
        ]);
        if (screen.SignatureBox is { } box)
        {
            printer.Line($"sign inside {box.X:0} {box.Y:0}, {box.Width:0} x {box.Height:0} px");
        }
    }

    private static async Task<int> TellAsync(SharedOptions shared, ParseResult parsed, string words,
        Option<bool> json, CancellationToken token)
    {
        using var client = shared.Connect(parsed);
        var answer = await client.PostAsync<SimAnswer>(Routes.Sim, new SimRequest(words), token);
        if (parsed.GetValue(json))
        {
            shared.Printer.Json(answer);
        }
        else
        {
            shared.Printer.Line(answer.Answer);
        }

        return ExitCode.Ok;
    }

    /// <summary>Help that ends with the running booth's own list.</summary>
    private sealed class SimHelp(SharedOptions shared,
        Option<bool> json) : AsynchronousCommandLineAction
    {
        public override async Task<int> InvokeAsync(ParseResult parsed,
            CancellationToken cancellationToken)
        {
            new HelpAction().Invoke(parsed);
            try
            {
                return await ListAsync(shared, parsed, json, cancellationToken);
            }
            catch (ControlException problem)
            {
                shared.Printer.Line($"The commands are the running booth's: {problem.Message}");
                return ExitCode.Ok;
            }
        }
    }
}
