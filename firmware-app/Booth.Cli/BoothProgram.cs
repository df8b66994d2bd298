using System.CommandLine;
using Booth.Control;

namespace Booth.Cli;

/// <summary>The command `booth`.</summary>
public static class BoothProgram
{
    /// <summary>Runs one command line; returns its <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(
        string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        var parsed = Build(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Complain(parsed, terminal);
        }

        try
        {
            var streams = new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(streams, cancellationToken);
        }
        catch (ControlException problem)
        {
            await terminal.Error.WriteLineAsync(problem.Message);
            return CodeOf(problem.Fault);
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("stopped");
            return ExitCode.Failure;
        }
    }

    private static RootCommand Build(Terminal terminal)
    {
        var shared = new SharedOptions(terminal);
        var root =
            new RootCommand("The technician's command for a Booth: what it does, and why not.")
        {
            StatusCommand.Make(shared),
            EventsCommand.Make(shared),
            LedgerCommand.Make(shared),
            UploadCommand.Make(shared),
            CodeCommand.Make(shared),
            ServiceCommand.Make(shared),
            ConfigCommand.Make(shared),
            PinCommand.Make(shared),
            PortraitCommand.Make(shared),
            SimCommand.Make(shared),
        };
        root.Options.Add(shared.Socket);
        return root;
    }

    private static int Complain(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Error.WriteLine(error.Message);
        }

        terminal.Error.WriteLine($"See: {Path(parsed.CommandResult.Command)} --help");
        return ExitCode.Usage;
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{Path(parent)} {command.Name}"
            : "booth";

    private static int CodeOf(ControlFault fault) => fault switch
    {
        ControlFault.Unreachable => ExitCode.Unreachable,
        ControlFault.TimedOut => ExitCode.Timeout,
        ControlFault.NotFound => ExitCode.NotFound,
        ControlFault.Busy => ExitCode.Busy,
        ControlFault.Refused => ExitCode.Refused,
        _ => ExitCode.Failure,
    };
}
