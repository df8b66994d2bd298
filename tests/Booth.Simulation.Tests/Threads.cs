namespace Booth.Simulation.Tests;

/// <summary>How long the engine's work waits for a thread, as on a busy machine.</summary>
internal sealed class Threads(BoothWorld world)
{
    // Whether a sale was made is waited for however long it takes; every other state ends in time.
    private const string WaitedFor = nameof(SessionState.Confirming);

    private readonly Dictionary<string, TimeSpan> late = new(StringComparer.Ordinal);
    private TimeSpan slowUntil;
    private TimeSpan lookup;

    /// <summary>The machine is busy: work waits up to this long for a thread; 0: it is not.</summary>
    public int LongestHoldMs { get; set; }

    /// <summary>The engine cannot keep its times.</summary>
    public bool AreBusy => LongestHoldMs > 0 || world.Clock.Elapsed < slowUntil;

    /// <summary>The last life of the process in which anything came late.</summary>
    public int SlowLife { get; private set; }

    /// <summary>What a step from this state begins next has to wait so long; nothing else does.</summary>
    public void Delay(string state, TimeSpan time) => late[state] = time;

    /// <summary>The next voucher is looked up for so long.</summary>
    public void DelayLookup(TimeSpan time) => lookup = time;

    /// <summary>A voucher is looked up; how long that takes.</summary>
    public TimeSpan TakeLookup()
    {
        TimeSpan time = lookup;
        lookup = TimeSpan.Zero;
        SlowFor(time);
        return time;
    }

    /// <summary>Nothing is delayed any more that has not begun.</summary>
    public void HurryUp()
    {
        late.Clear();
        lookup = TimeSpan.Zero;
    }

    /// <summary>There are threads for all.</summary>
    public void Rest()
    {
        HurryUp();
        LongestHoldMs = 0;
    }

    /// <summary>Work is begun; null when it waits no longer than anything else.</summary>
    public TimeSpan? Lateness()
    {
        if (!late.Remove(world.Coverage.StateNow, out TimeSpan time))
        {
            return null;
        }

        SlowLife = world.Lives;
        if (world.Coverage.StateNow == WaitedFor)
        {
            SlowFor(time);
        }

        return time;
    }

    /// <summary>Now and then a thread comes late; when the machine is busy, often and by much.</summary>
    public TimeSpan Hold()
    {
        Random random = world.WorldRandom;
        int ms = LongestHoldMs > 0
            ? random.Next(4) == 0 ? random.Next(1, LongestHoldMs) : 0
            : random.Next(32) == 0 ? random.Next(1, 40) : 0;
        var hold = TimeSpan.FromMilliseconds(ms);
        if (LongestHoldMs > 0)
        {
            SlowFor(hold);
        }

        return hold;
    }

    private void SlowFor(TimeSpan time)
    {
        TimeSpan until = world.Clock.Elapsed + time;
        slowUntil = until > slowUntil ? until : slowUntil;
        SlowLife = world.Lives;
    }
}
