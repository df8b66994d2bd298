using System.Collections.Immutable;
using Booth.Configuration;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>The electronics and the patience of a real booth, in a hurry.</summary>
internal static class HurriedBooth
{
    public const long EphotoCents = 400;
    public const long SheetCents = 300;

    /// <summary>One pulse is 0.50 EUR: the same electronics, a shorter wait.</summary>
    public static ImmutableArray<CoinEntry> Coins { get; } =
    [
        new() { Pulses = 1, Cents = 50 },
        new() { Pulses = 2, Cents = 100 },
        new() { Pulses = 4, Cents = 200 },
    ];

    /// <summary>A booth that prints on a real IPP printer.</summary>
    public static BoothConfiguration Of(BoothConfiguration booth, PrinterProcess printer) => booth with
    {
        Tariff = new() { EphotoCents = EphotoCents, SheetCents = SheetCents },
        Coins = new() { Table = Coins, MaxPulseMs = 30, MaxGapMs = 30, GroupGapMs = 60 },
        Session = new()
        {
            HoldStillMs = 200,
            CountdownS = 1,
            IdleTimeoutS = 5,
            WarningTimeoutS = 3,
            InterruptionTimeoutS = 10,
            FarewellTimeoutS = 1,
            PrintTimeoutS = 30,
        },
        Devices = booth.Devices with
        {
            PhotoPrinter = new()
            {
                Kind = PhotoPrinterSettings.Ipp,
                Uri = printer.Address.ToString(),
                PollS = 0.2,
            },
            Simulated = booth.Devices.Simulated with { SlipTimeS = 0.2, GlassFolder = null },
        },
    };
}
