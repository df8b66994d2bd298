namespace Booth.Simulation.Tests;

/// <summary>
/// The technician's screen opens to the right PIN only, and the more often a wrong one was typed,
/// the longer after it. Watches one life: what was typed before makes the wait longer still.
/// </summary>
internal sealed class PinWatch(BoothWorld world)
{
    private int refused;
    private TimeSpan refusedAt;

    /// <summary>The machine takes an input.</summary>
    public void Watch(string input)
    {
        if (input == nameof(SessionInput.PinRefused))
        {
            refused++;
            refusedAt = world.Clock.Elapsed;
            world.Nudge();
        }
    }

    /// <summary>The booth says that a PIN is right.</summary>
    public void Taken()
    {
        // One that was on its way when a wrong one was refused was let in before.
        TimeSpan since = world.Truth.RightPinTypedAt - refusedAt;
        if (since > TimeSpan.Zero && world.Clock.Elapsed - refusedAt < PinRules.WaitAfter(refused))
        {
            world.Break($"a PIN was taken {since} after {refused} wrong ones, expected it later");
        }

        if (--world.Truth.RightPinsTyped < 0)
        {
            world.Break("a PIN was taken that nobody has typed right");
        }

        refused = 0;
    }
}
