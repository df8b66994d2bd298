namespace Booth.Simulation.Tests;

/// <summary>
/// Cuts the power at one chosen moment: at a journal write (before or after it is durable), at a
/// line of the log (which stands between two commands), between two tasks, or in the middle of a
/// journal write, at one operation on its files.
/// </summary>
internal sealed class PowerSwitch(Trace trace, TestDisk media)
{
    private readonly long[] passed = new long[4];
    private Moment? armedFor;
    private int countdown;

    /// <summary>Where power can be cut.</summary>
    public enum Moment
    {
        BeforeWrite,
        AfterWrite,
        LogLine,
        BetweenTasks,
        InFile,
    }

    /// <summary>True from the cut until the next start.</summary>
    public bool IsOff { get; private set; }

    /// <summary>How often the power could have been cut so far.</summary>
    public long Passed(Moment moment) =>
        moment == Moment.InFile ? media.Operations : passed[(int)moment];

    /// <summary>Cuts at the n-th moment of this kind from now.</summary>
    public void Arm(Moment moment, int n)
    {
        (armedFor, countdown) = (moment, n);
        media.CutAt(moment == Moment.InFile ? n : null);
    }

    /// <summary>No cut is planned any more.</summary>
    public void Disarm()
    {
        armedFor = null;
        media.CutAt(null);
    }

    public void SwitchOn() => IsOff = false;

    /// <summary>Throws when this is the moment, and at every later one.</summary>
    public void Pass(Moment moment, string what)
    {
        passed[(int)moment]++;
        if (!IsOff && moment == armedFor && --countdown <= 0)
        {
            Cut($"{moment} {what}");
        }

        if (IsOff)
        {
            throw new PowerCutException();
        }
    }

    /// <summary>Cuts now.</summary>
    public void Cut(string where)
    {
        (IsOff, armedFor) = (true, null);
        trace.Say($"POWER CUT: {where}");
    }
}
