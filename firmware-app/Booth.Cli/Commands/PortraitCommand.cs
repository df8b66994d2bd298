using System.CommandLine;
using Booth.Portrait;

namespace Booth.Cli;

/// <summary>
/// `booth portrait check FILE...`: would the administration accept this photo? Needs no service.
/// </summary>
internal static class PortraitCommand
{
    public static Command Make(SharedOptions shared)
    {
        var json = new Option<bool>("--json") { Description = "One line of JSON a file." };
        var models = new Option<string>("--models")
        {
            Description = "Folder of the face networks (or BOOTH_MODELS).",
            HelpName = "DIR",
            DefaultValueFactory = _ => ModelFolder.Find(),
        };
        var files = new Argument<string[]>("FILE")
        {
            Description = "JPEG or PNG files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var check = new Command("check",
            "Judges pictures as the booth does. Exit 1 when a file is no picture.")
        {
            files,
            models,
            json,
        };
        check.SetAction(parsed => Run(shared, parsed.GetValue(files)!,
            parsed.GetValue(models)!, parsed.GetValue(json)));
        return new Command("portrait", "What the booth thinks of a picture.") { check };
    }

    private static int Run(SharedOptions shared, string[] files, string models, bool json)
    {
        PortraitStudio studio;
        try
        {
            studio = new(models);
        }
        catch (Exception problem) when (problem is ModelException or IOException
            or DllNotFoundException)
        {
            shared.Terminal.Error.WriteLine(
                $"the face networks cannot be loaded from {models}: {problem.Message}");
            return ExitCode.Failure;
        }

        using (studio)
        {
            return Check(shared, studio, files, json);
        }
    }

    private static int Check(
        SharedOptions shared, PortraitStudio studio, string[] files, bool json)
    {
        var exit = ExitCode.Ok;
        foreach (var file in files)
        {
            var result = PortraitCheck.Run(studio, file);
            if (json)
            {
                shared.Printer.Line(result.ToJsonLine());
            }
            else
            {
                Print(shared.Printer, result);
            }

            exit = result.IsJudged ? exit : ExitCode.Failure;
        }

        return exit;
    }

    private static void Print(Printer printer, PortraitCheckResult result)
    {
        if (!result.IsJudged)
        {
            printer.Line($"{result.File}: {result.Error}");
            return;
        }

        printer.Line($"{result.File}: {result.Verdict} in {result.Ms:0} ms");
        printer.Table(["finding", "result", "value", "unit", "limit"],
            result.Findings!.Value.Select(finding => new[]
            {
                finding.Id, finding.Result, $"{finding.Value:0.##}", finding.Unit, finding.Limit,
            }));
    }
}
