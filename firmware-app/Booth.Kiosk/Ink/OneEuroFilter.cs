namespace Booth.Kiosk;

/// <summary>
/// The 1-euro filter (Casiez, Roussel and Vogel 2012): steady while the pen is slow, without lag
/// while it is fast. One coordinate; a struct, so that no copy of the handwriting is left behind.
/// </summary>
internal struct OneEuroFilter
{
    // Chosen on pens at 100..200 Hz: 4 Hz stills the tremor of a resting hand; at a usual 100 mm/s
    // the limit is above 30 Hz, which no loop of a signature reaches.
    private const double MinCutoffHz = 4;
    private const double HzPerMmPerS = 0.3;
    private const double SpeedCutoffHz = 10;

    private double value;
    private double speed;
    private bool isStarted;

    /// <summary>Takes a position in millimetres, <paramref name="seconds"/> after the last.</summary>
    public double Next(double position, double seconds)
    {
        if (!isStarted || seconds <= 0)
        {
            (value, isStarted) = (position, true);
            return value;
        }

        speed += Share(SpeedCutoffHz, seconds) * (((position - value) / seconds) - speed);
        var cutoff = MinCutoffHz + (HzPerMmPerS * Math.Abs(speed));
        value += Share(cutoff, seconds) * (position - value);
        return value;
    }

    private static double Share(double cutoffHz, double seconds)
    {
        var step = 2 * Math.PI * cutoffHz * seconds;
        return step / (step + 1);
    }
}
