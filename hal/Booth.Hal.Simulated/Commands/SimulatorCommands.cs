using System.Collections.Immutable;

namespace Booth.Hal.Simulated;

/// <summary>
/// Finds the command that a line means and does it; strict, and clear when it is none.
/// </summary>
internal sealed class SimulatorCommands
{
    private const int MaxCharacters = 200_000;

    private readonly ImmutableArray<CommandEntry> entries;

    public SimulatorCommands(SimulatedBooth booth)
    {
        entries =
        [
            .. CoinCommands.Make(booth),
            .. TouchCommands.Make(booth),
            .. CameraCommands.Make(booth),
            .. PrinterCommands.Make(booth),
            .. EnclosureCommands.Make(booth),
            .. ShortCommands.Make(Apply),
            new("status", "Lists every device.", _ => SimulatorAnswer.Done(booth.Describe())),
        ];
        All = [.. entries.Select(e => new SimulatorCommand(e.Usage, e.Help))];
    }

    public ImmutableArray<SimulatorCommand> All { get; }

    public SimulatorAnswer Apply(string command)
    {
        if (command.Length > MaxCharacters)
            return SimulatorAnswer.Refused(
                $"found {command.Length} characters, expected at most {MaxCharacters}");

        var words = command.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var entry = entries.FirstOrDefault(e => e.Matches(words));
        if (entry is null)
            return Unknown(words);

        try
        {
            return entry.Do(string.Join(' ', words.Skip(entry.FixedWords)));
        }
        catch (Exception exception) when (
            exception is FormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return SimulatorAnswer.Refused($"{entry.Usage}: {exception.Message}");
        }
    }

    private SimulatorAnswer Unknown(string[] words)
    {
        var found = Shorten(string.Join(' ', words));
        var near = entries.Where(e => words.Length > 0 && e.FirstWord == words[0]).ToList();
        var expected = near.Count > 0
            ? string.Join(" | ", near.Select(e => e.Usage))
            : "one of: " + string.Join(", ", entries.Select(e => e.FirstWord).Distinct());
        return SimulatorAnswer.Refused($"found '{found}', expected {expected}");
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
