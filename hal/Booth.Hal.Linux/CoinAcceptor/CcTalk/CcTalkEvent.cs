namespace Booth.Hal.Linux;

/// <summary>One event of a coin acceptor.</summary>
/// <param name="Position">1..16: the coin of this position was taken; 0: see the code.</param>
/// <param name="Code">For a coin its sorter path; else the event (part 2, table 2).</param>
public readonly record struct CcTalkEvent(byte Position, byte Code)
{
    /// <summary>A coin went into the cash box.</summary>
    public bool IsCoin => Position is >= 1 and <= 16;

    /// <summary>
    /// Something was swallowed and nobody knows what: credit sensor time-out, a wrong order of the
    /// sensors, a coin going backwards, too fast, too slow, or on a string.
    /// </summary>
    public bool IsUncertain => Position > 16
        || (Position == 0 && Code is 6 or 8 or 16 or 17 or 18 or 19 or 20 or 23);

    /// <summary>A sensor or the gate is blocked.</summary>
    public bool IsJam => Position == 0 && Code is 9 or 10 or 13 or 14 or 15 or 26 or 29 or 30;
}
