using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Booth.Flow;

namespace Booth.Configuration;

/// <summary>Limits of a session; seconds unless the name says otherwise.</summary>
public sealed record SessionSettings
{
    [Range(1, 10)]
    [Description("Shots a visitor may take before the refund.")]
    public int MaxTries { get; init; } = 5;

    [Range(1, 3)]
    [Description("Sheets that may be tried before the sale is returned.")]
    public int MaxPrintTries { get; init; } = 2;

    [Range(5.0, 600.0)]
    [Description("A screen that waits for the visitor warns after this long.")]
    public double IdleTimeoutS { get; init; } = 60;

    [Range(3.0, 120.0)]
    [Description("The warning lasts this long, then money is given back.")]
    public double WarningTimeoutS { get; init; } = 20;

    [Range(200, 5_000)]
    [Description("Guidance must be good for this long before the countdown.")]
    public int HoldStillMs { get; init; } = 1_000;

    [Range(1, 10)]
    [Description("Length of the countdown.")]
    public int CountdownS { get; init; } = 3;

    [Range(2.0, 60.0)]
    [Description("Flash, shot and verdict must be done within this.")]
    public double ShotTimeoutS { get; init; } = 15;

    [Range(2.0, 60.0)]
    [Description("Sealing and the commit must be done within this.")]
    public double SecureTimeoutS { get; init; } = 20;

    [Range(5.0, 600.0)]
    [Description("One sheet must be out within this.")]
    public double PrintTimeoutS { get; init; } = 180;

    [Range(2.0, 60.0)]
    [Description("One slip must be out within this.")]
    public double SlipTimeoutS { get; init; } = 15;

    [Range(2.0, 600.0)]
    [Description("A failed device may come back within this before the session is given up.")]
    public double InterruptionTimeoutS { get; init; } = 90;

    [Range(1.0, 300.0)]
    [Description("Thank-you and refund screens stay this long.")]
    public double FarewellTimeoutS { get; init; } = 30;

    [Description("Keys stand in the lower part of the panel until a visitor raises them.")]
    public bool LoweredLayout { get; init; }

    [Description("Screens are read aloud until a visitor turns the voice off.")]
    public bool SpokenPrompts { get; init; }

    /// <summary>The limits as the machine knows them.</summary>
    public SessionRules ToRules(TariffSettings tariff) => new()
    {
        Tariff = new(new Money(tariff.EphotoCents), new Money(tariff.SheetCents)),
        UsualAccess = new(LoweredLayout, SpokenPrompts),
        MaxTries = MaxTries,
        MaxPrintTries = MaxPrintTries,
        IdleTimeout = TimeSpan.FromSeconds(IdleTimeoutS),
        WarningTimeout = TimeSpan.FromSeconds(WarningTimeoutS),
        HoldStill = TimeSpan.FromMilliseconds(HoldStillMs),
        CountdownSeconds = CountdownS,
        ShotTimeout = TimeSpan.FromSeconds(ShotTimeoutS),
        SecureTimeout = TimeSpan.FromSeconds(SecureTimeoutS),
        PrintTimeout = TimeSpan.FromSeconds(PrintTimeoutS),
        SlipTimeout = TimeSpan.FromSeconds(SlipTimeoutS),
        InterruptionTimeout = TimeSpan.FromSeconds(InterruptionTimeoutS),
        FarewellTimeout = TimeSpan.FromSeconds(FarewellTimeoutS),
    };
}
