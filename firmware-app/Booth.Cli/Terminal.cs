using Booth.Control;

namespace Booth.Cli;

/// <summary>Where booth reads and writes.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: answers.</param>
/// <param name="Error">Standard error: why there is none.</param>
/// <param name="IsInteractive">True on a terminal: tables and colours; false in a pipe.</param>
/// <param name="DefaultSocket">Where boothd is when the command line does not say.</param>
public sealed record Terminal(
    TextReader In, TextWriter Out, TextWriter Error, bool IsInteractive, string DefaultSocket)
{
    private const string SocketVariable = "BOOTH_SOCKET";
    private const string InstalledSocket = "/run/booth/control.sock";

    /// <summary>boothd must answer within this.</summary>
    public static TimeSpan AnswerTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The process's own streams.</summary>
    public static Terminal OfThisProcess() => new(
        Console.In,
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected,
        Environment.GetEnvironmentVariable(SocketVariable) is { Length: > 0 } socket
            ? socket
            : InstalledSocket);

    /// <summary>A client for boothd.</summary>
    public static ControlClient Connect(string socket) => new(socket, AnswerTimeout);
}
