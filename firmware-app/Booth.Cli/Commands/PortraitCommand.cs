using System.CommandLine;
using Booth.Configuration;
using Booth.Flow;
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
        var config = new Option<FileInfo?>("--config")
        {
            Description = "A booth's configuration: judge by its limits, not by the defaults.",
            HelpName = "FILE",
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
            config,
        };
        check.SetAction(async (parsed, token) =>
        {
            var wanted = new Wanted(
                parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(explain));
            var limits = await LimitsAsync(shared, parsed.GetValue(config), token);
            return limits is null
                ? ExitCode.Failure
                : Run(shared, parsed.GetValue(models)!, wanted with { Limits = limits });
        });
        return new Command("portrait", "What the booth thinks of a picture.") { check };
    }

    /// <summary>Null, and said why, when the configuration cannot be used.</summary>
    private static async Task<ComplianceLimits?> LimitsAsync(
        SharedOptions shared, FileInfo? file, CancellationToken token)
    {
        if (file is null)
        {
            return ComplianceLimits.Default;
        }

        var (result, problem) = await ConfigCommand.ReadAsync(file, token);
        if (result?.Configuration is { } configuration)
        {
            return configuration.Limits.ToLimits();
        }

        var mistakes = result?.Errors.Select(error => $"{file}: {error}") ?? [problem];
        await shared.Terminal.Error.WriteLineAsync(string.Join('\n', mistakes));
        return null;
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
                studio, wanted.Files[at], wanted.Limits, wanted.ExplainFile(at));
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
        public ComplianceLimits Limits { get; init; } = ComplianceLimits.Default;

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
