namespace Booth.Simulation.Tests;

/// <summary>
/// One thing of a plan: a visitor, or something that goes wrong. Each has random numbers of its own,
/// so that leaving one out changes no other.
/// </summary>
/// <param name="Number">Counts up from 1 in the plan.</param>
internal abstract record PlanItem(int Number)
{
    /// <summary>Somebody comes.</summary>
    public sealed record Guest(int Number, Visitor.Temper Temper) : PlanItem(Number);

    /// <summary>Something goes wrong, this long after the day began.</summary>
    public sealed record Strike(int Number, TimeSpan After) : PlanItem(Number);

    /// <summary>Something goes wrong, this long after a visitor came.</summary>
    public sealed record Ambush(int Number, TimeSpan After) : PlanItem(Number);

    /// <summary>Something goes wrong, this long after a screen comes up during a visit.</summary>
    public sealed record Trap(int Number, string Screen, TimeSpan After) : PlanItem(Number);

    /// <summary>What a step from this state begins during a visit has to wait so long.</summary>
    public sealed record LateThread(int Number, string State, TimeSpan Lateness) : PlanItem(Number);

    /// <summary>
    /// boothd is started anew without one of its devices, whose cable is put in as a visitor comes.
    /// </summary>
    public sealed record Morning(int Number) : PlanItem(Number);
}
