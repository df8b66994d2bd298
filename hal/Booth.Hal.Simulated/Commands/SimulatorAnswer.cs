namespace Booth.Hal.Simulated;

/// <summary>What became of a command.</summary>
/// <param name="Accepted">
/// False: it was not understood or could not be done, and nothing changed.
/// </param>
/// <param name="Text">
/// For a person; says what was found and expected when it was not accepted.
/// </param>
/// <param name="Takes">How long what was begun still takes: a stroke, the pulses of a coin.</param>
public sealed record SimulatorAnswer(bool Accepted, string Text, TimeSpan Takes)
{
    internal static SimulatorAnswer Done(string text, TimeSpan takes = default) => new(true, text, takes);

    internal static SimulatorAnswer Refused(string text) => new(false, text, TimeSpan.Zero);
}
