using System.CommandLine;
using Booth.Configuration;

namespace Booth.Cli;

/// <summary>`booth config validate FILE`: every mistake in it, by path. Needs no service.</summary>
internal static class ConfigCommand
{
    public static Command Make(SharedOptions shared)
    {
        var json = SharedOptions.MakeJson();
        var file = new Argument<FileInfo>("FILE") { Description = "A configuration file." };
        var validate =
            new Command("validate", "Names every mistake in a configuration file.") { file, json };
        validate.SetAction((parsed, token) =>
            RunAsync(shared, parsed.GetValue(file)!, parsed.GetValue(json), token));
        return new Command("config", "The configuration of boothd.") { validate };
    }

    private static async Task<int> RunAsync(
        SharedOptions shared, FileInfo file, bool json, CancellationToken token)
    {
        var (result, problem) = await ReadAsync(file, token);
        if (result is null)
        {
            await shared.Terminal.Error.WriteLineAsync(problem);
            return file.Exists ? ExitCode.Failure : ExitCode.NotFound;
        }

        if (json)
        {
            shared.Printer.Json(new { schema = 1, file = file.ToString(), errors = result.Errors });
        }
        else
        {
            Print(shared.Printer, file, result);
        }

        return result.Errors.IsEmpty ? ExitCode.Ok : ExitCode.Failure;
    }

    internal static async Task<(ConfigurationResult? Result, string Problem)> ReadAsync(
        FileInfo file, CancellationToken token)
    {
        try
        {
            return (await ConfigurationFile.ReadAsync(file.FullName, token), "");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (null, $"{file}: {problem.Message}");
        }
    }

    private static void Print(Printer printer, FileInfo file, ConfigurationResult result)
    {
        foreach (var error in result.Errors)
        {
            printer.Line($"{file}: {error}");
        }

        printer.Line(result.Errors.IsEmpty
            ? $"{file}: good"
            : $"{file}: {result.Errors.Length} to put right");
    }
}
