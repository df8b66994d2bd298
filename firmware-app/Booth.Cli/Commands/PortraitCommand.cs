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
        var explain = new Option<string?>("--explain")
        {
            Description = "Folder for one PNG a file: the face with all findings drawn on it.",
            HelpName = "DIR",
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
            explain,
        };
        check.SetAction(parsed => Run(shared, parsed.GetValue(models)!, new Wanted(
            parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(explain))));
        return new Command("portrait", "What the booth thinks of a picture.") { check };
    }

    private static int Run(SharedOptions shared, string models, Wanted wanted)
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
            return Check(shared, studio, wanted);
        }
    }

    private static int Check(SharedOptions shared, PortraitStudio studio, Wanted wanted)
    {
        var exit = ExitCode.Ok;
        if (wanted.ExplainFolder is { } folder && !TryCreate(shared, folder))
        {
            return ExitCode.Failure;
        }

        for (var at = 0; at < wanted.Files.Length; at++)
        {
            var result = PortraitCheck.Run(
                studio, wanted.Files[at], explainTo: wanted.ExplainFile(at));
            if (wanted.Json)
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

    private static bool TryCreate(SharedOptions shared, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            shared.Terminal.Error.WriteLine(
                $"the folder {folder} cannot be made: {problem.Message}");
            return false;
        }
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

    private sealed record Wanted(string[] Files, bool Json, string? ExplainFolder)
    {
        /// <summary>portrait.jpg becomes portrait.png; a second one portrait-2.png.</summary>
        public string? ExplainFile(int at)
        {
            if (ExplainFolder is null)
            {
                return null;
            }

            var name = Path.GetFileNameWithoutExtension(Files[at]);
            var before = Files[..at].Count(file => Path.GetFileNameWithoutExtension(file) == name);
            return Path.Combine(
                ExplainFolder, before == 0 ? $"{name}.png" : $"{name}-{before + 1}.png");
        }
    }
}
