namespace Booth.Hal.Simulated;

/// <summary>When the next picture of a screen that changes is due.</summary>
/// <param name="time">Measures.</param>
/// <param name="every">Pause between two pictures; zero: none is ever due.</param>
public sealed class FilmClock(TimeProvider time, TimeSpan every)
{
    private long since = time.GetTimestamp();

    /// <summary>True once the pause is over.</summary>
    public bool IsDue => every > TimeSpan.Zero && time.GetElapsedTime(since) >= every;

    /// <summary>A picture was taken.</summary>
    public void Begin() => since = time.GetTimestamp();
}
