namespace Booth.Simulation.Tests;

/// <summary>Where the power is cut in the scenario.</summary>
/// <param name="Moment">The kind of moment.</param>
/// <param name="At">Which one, counted from 1 after the first start.</param>
/// <param name="IsPowerCut">False: only the process dies.</param>
/// <param name="DiskSeed">What the disk does with what was never synced.</param>
/// <param name="AgainMoment">Where the next start is cut again.</param>
/// <param name="AgainAt">Which one; 0: it is not.</param>
internal sealed record KillPlan(
    PowerSwitch.Moment Moment, int At, bool IsPowerCut, int DiskSeed,
    PowerSwitch.Moment AgainMoment, int AgainAt)
{
    /// <summary>Nothing is cut.</summary>
    public static KillPlan None { get; } =
        new(PowerSwitch.Moment.InFile, int.MaxValue, IsPowerCut: true, 0, default, 0);

    /// <summary>A disk that lies, to see that it is noticed.</summary>
    public bool DiskIgnoresSyncs { get; init; }
}
