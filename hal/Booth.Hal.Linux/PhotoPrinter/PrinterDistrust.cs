namespace Booth.Hal.Linux;

/// <summary>
/// A printer that swallowed a sheet without naming a cause is not believed for a while: a queue does not
/// always know that nothing stands behind it, and the next visitor would pay to find out.
/// </summary>
internal sealed class PrinterDistrust(TimeProvider time, TimeSpan length)
{
    private long until = long.MinValue;

    public bool IsOn => time.Monotonic().Ticks < Volatile.Read(ref until);

    /// <summary>A job that ran had to be withdrawn, and no sheet is out.</summary>
    public void Begin() => Volatile.Write(ref until, (time.Monotonic() + length).Ticks);

    /// <summary>A sheet came out.</summary>
    public void End() => Volatile.Write(ref until, long.MinValue);
}
