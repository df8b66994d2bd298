namespace Booth.Hal.Simulated;

/// <summary>A command: its lower-case words must be there, its capitals are values.</summary>
/// <param name="Usage">"coin CENTS", "printer jam", "camera picture PATH...".</param>
/// <param name="Help">What it does.</param>
/// <param name="Do">Does it; takes the values as one text.</param>
internal sealed record CommandEntry(string Usage, string Help, Func<string, SimulatorAnswer> Do)
{
    private readonly string[] words = Usage.Split(' ');

    /// <summary>A command without values that answers with one sentence.</summary>
    public CommandEntry(string usage, string help, Action action, string answer)
        : this(usage, help, _ =>
        {
            action();
            return SimulatorAnswer.Done(answer);
        })
    {
    }

    public string FirstWord => words[0];

    /// <summary>Words before the first value.</summary>
    public int FixedWords => words.TakeWhile(IsFixed).Count();

    private bool TakesTheRest => words[^1].EndsWith("...", StringComparison.Ordinal);

    public bool Matches(string[] given) =>
        (TakesTheRest ? given.Length >= words.Length : given.Length == words.Length)
        && words.Take(FixedWords).SequenceEqual(given.Take(FixedWords), StringComparer.Ordinal);

    private static bool IsFixed(string word) => !char.IsAsciiLetterUpper(word[0]);
}
