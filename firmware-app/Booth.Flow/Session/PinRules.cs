namespace Booth.Flow;

/// <summary>How long a maintenance PIN is, and how long wrong ones lock the keypad.</summary>
public static class PinRules
{
    /// <summary>The shortest PIN that is taken.</summary>
    public const int LeastDigits = 6;

    /// <summary>The longest PIN that is taken.</summary>
    public const int MostDigits = 10;

    /// <summary>Wrong tries before the first wait.</summary>
    public const int FreeTries = 3;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>
    /// The wait after so many wrong tries in a row: none, then 30 s, doubled by each further try up
    /// to an hour. The number of tries is durable; after a restart the whole wait begins anew.
    /// </summary>
    /// <param name="wrongTries">0 or more, since the last right one.</param>
    public static TimeSpan WaitAfter(int wrongTries)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wrongTries);
        if (wrongTries < FreeTries)
        {
            return TimeSpan.Zero;
        }

        int doublings = Math.Min(wrongTries - FreeTries, 10);
        TimeSpan wait = FirstWait * (1 << doublings);
        return wait < LongestWait ? wait : LongestWait;
    }
}
