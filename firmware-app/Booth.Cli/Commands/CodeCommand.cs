using System.CommandLine;
using Booth.Control;
using Booth.Flow;

namespace Booth.Cli;

/// <summary>
/// `booth code status CODE`: what a caller asks 48 hours later. The code is hashed here; it is
/// neither sent nor printed.
/// </summary>
internal static class CodeCommand
{
    private const string FromInput = "-";
    private const int LongestCode = 64;

    public static Command Make(SharedOptions shared)
    {
        var json = SharedOptions.MakeJson();
        var code = new Argument<string[]>("CODE")
        {
            Description =
                "The code as printed, dashes and spaces welcome; - reads it from standard input.",
            Arity = new(1, 16),
        };
        var status = new Command("status",
            "Where the dossier of a code stands. Exit 3: unknown here; 4: refused by the collector.")
        {
            code,
            json,
        };
        status.SetAction((parsed, token) => RunAsync(shared, parsed, code, json, token));
        return new Command("code", "An e-photo code that a caller asks about.") { status };
    }

    private static async Task<int> RunAsync(SharedOptions shared, ParseResult parsed,
        Argument<string[]> argument, Option<bool> json, CancellationToken token)
    {
        var typed = string.Concat(parsed.GetValue(argument)!);
        var text = typed == FromInput ? await shared.Terminal.In.ReadLineAsync(token) ?? "" : typed;
        if (Read(text) is not { } code)
        {
            await shared.Terminal.Error.WriteLineAsync(
                $"not a code: found {text.Length} characters, "
                + $"expected 8..{LongestCode} letters and digits");
            return ExitCode.Usage;
        }

        using (code)
        {
            return await AskAsync(shared, parsed, code, json, token);
        }
    }

    private static async Task<int> AskAsync(SharedOptions shared, ParseResult parsed,
        EphotoCode code,
        Option<bool> json, CancellationToken token)
    {
        try
        {
            var route = Routes.Dossiers + DossierIdentity.Of(code).Value;
            var dossier = await shared.AskAsync<DossierReport>(parsed, route, json, Print, token);
            return dossier.State == "stopped" ? ExitCode.Degraded : ExitCode.Ok;
        }
        catch (ControlException problem) when (problem.Fault == ControlFault.NotFound)
        {
            await shared.Terminal.Error.WriteLineAsync(Unknown(code));
            return ExitCode.NotFound;
        }
    }

    private static string Unknown(EphotoCode code) =>
        CodeRules.Check(CodeProfile.Iso7064, code.Characters) == CodeProblem.None
            ? "unknown here: this booth did not make the code, or its record was purged with age"
            : "unknown here, and its check characters do not fit: was it typed as printed?";

    private static EphotoCode? Read(string text)
    {
        Span<char> characters = stackalloc char[LongestCode];
        var count = 0;
        foreach (var letter in text.Where(letter => letter is not ('-' or ' ')))
        {
            if (count == LongestCode || !char.IsAsciiLetterOrDigit(letter))
            {
                return null;
            }

            characters[count++] = char.ToUpperInvariant(letter);
        }

        var code = count >= 8 ? new EphotoCode(characters[..count]) : null;
        characters.Clear();
        return code;
    }

    private static void Print(Printer printer, DossierReport dossier) => printer.Facts(
        ("dossier", dossier.Id),
        ("state", Meaning(dossier.State)),
        ("since", Text.Time(dossier.Since)),
        ("uploads tried", $"{dossier.Attempts}"),
        ("last problem", dossier.LastProblem ?? "none"));

    private static string Meaning(string state) => state switch
    {
        "held" => "held: waits for its sheet to be printed",
        "queued" => "queued: waits for the collector",
        "stopped" => "stopped: the collector refuses it, an operator must look",
        "acknowledged" => "acknowledged: the collector has it",
        "purged" => "purged: destroyed without having been delivered",
        _ => state,
    };
}
