using System.Collections.Immutable;

namespace Booth.Simulation.Tests;

/// <summary>What is known of every fault besides what it does.</summary>
internal static class Faults
{
    /// <summary>Every fault, in the order of its bits.</summary>
    public static ImmutableArray<Fault> All { get; } = [.. Enum.GetValues<Fault>()];

    /// <summary>The profile a fault belongs to.</summary>
    public static FaultProfile ProfileOf(Fault fault) => fault switch
    {
        <= Fault.EdgesLost => FaultProfile.Coins,
        <= Fault.SlipPrinterCoverOpen => FaultProfile.Devices,
        <= Fault.BrokerFlaps => FaultProfile.Network,
        <= Fault.DiskSlow => FaultProfile.Storage,
        <= Fault.SixMonthsPass => FaultProfile.Clock,
        <= Fault.PowerCutInRecovery => FaultProfile.Power,
        _ => FaultProfile.Operator,
    };

    /// <summary>The faults of a profile.</summary>
    public static ImmutableArray<Fault> Of(FaultProfile profile) =>
        [.. All.Where(fault => profile.HasFlag(ProfileOf(fault)))];

    /// <summary>The ones that hurt most while paper moves.</summary>
    public static ImmutableArray<Fault> OfPaper(FaultProfile profile) =>
        [.. Of(profile).Where(fault => fault is >= Fault.PrinterOffline and <= Fault.PrintQueueDown)];

    /// <summary>A fault in words: "camera unplugged".</summary>
    public static string Words(Fault fault) => Words(fault.ToString());

    /// <summary>A name of several words in words.</summary>
    public static string Words(string name) => string.Concat(name.Select(
        (c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : $"{c}"));
}
