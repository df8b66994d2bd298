using System.CommandLine;
using System.Security.Cryptography;
using Booth.Flow;

namespace Booth.Cli;

/// <summary>
/// `booth pin`: reads the technicians' PIN from standard input and prints what belongs into the
/// configuration. The PIN itself is kept nowhere.
/// </summary>
internal static class PinCommand
{
    public static Command Make(SharedOptions shared)
    {
        var pin = new Command("pin",
            "Hashes a maintenance PIN from standard input, for \"maintenance_pin\" in the "
            + "configuration. Eight digits or more are better than six.");
        pin.SetAction((_, token) => RunAsync(shared.Terminal, token));
        return pin;
    }

    private static async Task<int> RunAsync(Terminal terminal, CancellationToken token)
    {
        var digits = new PinDigits((await terminal.In.ReadLineAsync(token) ?? "").Trim());
        try
        {
            var salt = RandomNumberGenerator.GetBytes(PinHash.SaltBytes);
            await terminal.Out.WriteLineAsync(PinHash.Create(digits, salt).ToFileText());
            return ExitCode.Ok;
        }
        catch (ArgumentException)
        {
            await terminal.Error.WriteLineAsync($"not a PIN: found {digits.Count} characters, "
                + $"expected {PinRules.LeastDigits}..{PinRules.MostDigits} digits");
            return ExitCode.Usage;
        }
    }
}
