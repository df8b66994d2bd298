namespace Booth.Simulation.Tests;

/// <summary>
/// The technician's screen opens to the right PIN only, and after three wrong ones in a row not at
/// once. Watches one life: what was typed before only makes the wait longer.
/// </summary>
internal sealed class PinWatch(BoothWorld world)
{
    // Of its own, not the rules': a bug there must be seen here.
    private const int FreeTries = 3;

    private static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(30);

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
        if (since > TimeSpan.Zero && refused >= FreeTries
            && world.Clock.Elapsed - refusedAt < LeastWait)
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
