namespace Booth.Cli.Tests;

/// <summary>One command line and what came of it.</summary>
internal sealed record Run(int Exit, string Out, string Error)
{
    public static async Task<Run> BoothAsync(string socket, string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var terminal = new Terminal(reader, output, error, IsInteractive: false, socket);
        var exit = await BoothProgram.RunAsync(args, terminal, CancellationToken.None);
        return new(exit, output.ToString(), error.ToString());
    }

    public static Task<Run> BoothAsync(CannedBooth booth, params string[] args) =>
        BoothAsync(booth.Socket, input: "", args);
}
