namespace Booth.Simulation.Tests;

/// <summary>
/// The technician's screen opens to the right PIN only, and after three wrong ones in a row not at
/// once. Watches one life: what was typed before only makes the wait longer.
/// </summary>
internal sealed class PinWatch(BoothWorld world)
{
    // Of its own, not the rules': a bug there must be seen here.
    private const int FreeTries = 3;

    // The shortest wait, 30 s, less the time that a finger takes for all keys of a PIN.
    private static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(20);

    private int refused;

    /// <summary>The machine takes an input.</summary>
    public void Watch(string input)
    {
        if (input == nameof(SessionInput.PinRefused))
        {
            if (++refused >= FreeTries)
            {
                world.Truth.NoPinUntil(world.Clock.Elapsed + LeastWait);
            }

            world.Nudge();
        }
    }

    /// <summary>The booth says that a PIN is right.</summary>
    public void Taken()
    {
        if (!world.Truth.TakeRightPin())
        {
            world.Break($"a PIN was taken after {refused} wrong ones, but what was typed right was "
                + "taken before or typed too soon");
        }

        refused = 0;
    }
}
