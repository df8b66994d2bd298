namespace Booth.Flow;

/// <summary>
/// The hint on the screen: a hint that is shown stays long enough to be read, whatever the frames
/// say meanwhile, and what is shown next is what the newest frame says.
/// </summary>
/// <param name="Shown">What the visitor reads; <see cref="Hint.None"/> when all is good.</param>
/// <param name="Since">When it came up, on the clock of the session.</param>
public readonly record struct SteadyHint(Hint Shown, TimeSpan Since)
{
    /// <summary>Nothing to say yet.</summary>
    public static SteadyHint Nothing { get; } = new(Hint.None, TimeSpan.Zero);

    /// <summary>After one more frame.</summary>
    /// <param name="seen">The most important hint of that frame.</param>
    /// <param name="now">On the same clock as <see cref="Since"/>.</param>
    /// <param name="shownFor">A hint stays at least this long.</param>
    public SteadyHint Next(Hint seen, TimeSpan now, TimeSpan shownFor)
    {
        bool mustStay = Shown != Hint.None && now - Since < shownFor;
        return seen == Shown || mustStay ? this : new(seen, now);
    }
}
