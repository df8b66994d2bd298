namespace Booth.Hal.Simulated;

/// <summary>
/// How a person sits: comes into place within two seconds, then sways by less than a hundredth of
/// the picture. The same seed and time give the same pose.
/// </summary>
internal sealed class SitterMotion
{
    private const double SettleS = 0.6;
    private const double ArrivalShare = 0.12;
    private const double SwayShare = 0.004;

    private readonly double[] phases;

    public SitterMotion(int seed)
    {
        var random = new Random(seed);
        phases = [.. Enumerable.Range(0, 3).Select(_ => random.NextDouble() * Math.Tau)];
    }

    /// <summary>The pose this long after the sitter arrived.</summary>
    public SitterPose At(TimeSpan sinceArrival)
    {
        var t = sinceArrival.TotalSeconds;
        var arriving = ArrivalShare * Math.Exp(-t / SettleS);
        return new SitterPose(
            (arriving * Math.Sign(Math.Sin(phases[0]))) + (SwayShare * Math.Sin((1.1 * t) + phases[0])),
            (0.5 * arriving) + (SwayShare * Math.Sin((0.7 * t) + phases[1])),
            1 - (0.5 * arriving) + (SwayShare * Math.Sin((0.5 * t) + phases[2])),
            arriving > 0.02 ? 3 : 0);
    }
}
