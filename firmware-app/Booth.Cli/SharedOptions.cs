using System.CommandLine;
using Booth.Control;

namespace Booth.Cli;

/// <summary>What several commands share.</summary>
internal sealed class SharedOptions
{
    // sun_path holds 108 bytes with the closing zero (unix(7)).
    private const int MaxSocketPath = 107;

    public SharedOptions(Terminal terminal)
    {
        Terminal = terminal;
        Socket = new("--socket")
        {
            Description = "Path of boothd's control socket (or BOOTH_SOCKET).",
            HelpName = "PATH",
            DefaultValueFactory = _ => terminal.DefaultSocket,
            Recursive = true,
        };
        Socket.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: > 0 and <= MaxSocketPath })
            {
                result.AddError($"--socket: expected a path of 1..{MaxSocketPath} characters");
            }
        });
    }

    public Terminal Terminal { get; }

    public Option<string> Socket { get; }

    public Printer Printer => new(Terminal);

    /// <summary>Every command has its own, so that help shows it where it applies.</summary>
    public static Option<bool> MakeJson() => new("--json")
    {
        Description = "One JSON document on standard output, with its schema number.",
    };

    public ControlClient Connect(ParseResult parsed) => Terminal.Connect(parsed.GetValue(Socket)!);

    /// <summary>
    /// Asks boothd and prints the answer, as JSON or as <paramref name="print"/> writes it.
    /// </summary>
    public async Task<T> AskAsync<T>(
        ParseResult parsed, string route, Option<bool> json, Action<Printer, T> print,
            CancellationToken token)
        where T : notnull
    {
        using var client = Connect(parsed);
        var answer = await client.GetAsync<T>(route, token);
        if (parsed.GetValue(json))
        {
            Printer.Json(answer);
        }
        else
        {
            print(Printer, answer);
        }

        return answer;
    }
}
