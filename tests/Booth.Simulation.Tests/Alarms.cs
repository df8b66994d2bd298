using System.Collections.Immutable;
using Booth.Hal;

namespace Booth.Simulation.Tests;

/// <summary>
/// Every alarm raised is cleared or still true, and nothing that is wrong goes untold: the reasons
/// that the fleet is told are those that the world has, a heartbeat later at most.
/// </summary>
internal sealed class Alarms(BoothWorld world)
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(6);

    // What the booth can only find out by writing is looked at when the world is kind again.
    private const int NotWatched =
        (1 << (int)OutOfServiceReason.StorageFailed) | (1 << (int)OutOfServiceReason.OutboxFull);

    // A device that tells of itself is looked at before anything else happens.
    private const int ToldAtOnce =
        (1 << (int)OutOfServiceReason.CoinAcceptorOffline)
        | (1 << (int)OutOfServiceReason.TouchOffline) | (1 << (int)OutOfServiceReason.DoorOpen)
        | (1 << (int)OutOfServiceReason.PrinterOffline)
        | (1 << (int)OutOfServiceReason.PrinterMediaEmpty)
        | (1 << (int)OutOfServiceReason.PrinterJam)
        | (1 << (int)OutOfServiceReason.PrinterCoverOpen);

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private TimeSpan? urgentSince;
    private ImmutableArray<OutOfServiceReason> lastTold;
    private int told;
    private int life;
    private TimeSpan? differsSince;

    /// <summary>After every step.</summary>
    public void Check()
    {
        if (world.Telemetry.Newest is not { } newest || world.Lives != life)
        {
            (life, differsSince, urgentSince) = (world.Lives, null, null);
            return;
        }

        if (newest.Reasons != lastTold)
        {
            lastTold = newest.Reasons;
            told = lastTold.Aggregate(0, (bits, reason) => bits | (1 << (int)reason));
        }

        int wrong = Bits(world.Devices, world.Collector.HasKeys);
        CheckUrgent((told ^ wrong) & ToldAtOnce, wrong);
        if (((told ^ wrong) & ~NotWatched) == 0 || world.IsSlow || world.Disk.IsFailing)
        {
            differsSince = null;
            return;
        }

        differsSince ??= world.Clock.Elapsed;
        if (world.Clock.Elapsed - differsSince > world.Heartbeat + Slack)
        {
            world.Break($"the fleet is told [{Words(told)}], but what is wrong is [{Words(wrong)}]");
        }
    }

    private void CheckUrgent(int differs, int wrong)
    {
        if (differs == 0 || world.IsSlow || world.IsBehind || world.Disk.IsFailing)
        {
            urgentSince = null;
            return;
        }

        urgentSince ??= world.Clock.Elapsed;
        if (world.Coverage.SteppedAt > urgentSince + Moment)
        {
            world.Break($"things went on, and the fleet is still told [{Words(told)}], but what is "
                + $"wrong is [{Words(wrong)}]");
        }
    }

    private static string Words(int bits) => string.Join(", ", Enum.GetValues<OutOfServiceReason>()
        .Where(reason => (bits & (1 << (int)reason)) != 0));

    private static int Bits(Devices devices, bool hasKeys)
    {
        int bits = 0;
        Add(ref bits, OutOfServiceReason.CameraOffline,
            devices.Camera.Status.State != DeviceState.Online);
        Add(ref bits, OutOfServiceReason.CoinAcceptorOffline,
            devices.Coins.Status.State != DeviceState.Online);
        Add(ref bits, OutOfServiceReason.TouchOffline,
            devices.Panel.Status.State != DeviceState.Online);
        EnclosureStatus box = devices.Enclosure.Status;
        Add(ref bits, OutOfServiceReason.StorageFull, box.DiskFreeMb < 100);
        Add(ref bits, OutOfServiceReason.ClockNotSet, !box.ClockSynced);
        Add(ref bits, OutOfServiceReason.DoorOpen, box.DoorOpen);
        Add(ref bits, OutOfServiceReason.TooHot, box.TemperatureC > 85);
        Add(ref bits, OutOfServiceReason.SealKeysMissing, !hasKeys);
        return bits | PrinterBit(devices.Printer.Status);
    }

    private static int PrinterBit(PhotoPrinterStatus status) => status switch
    {
        { Fault: PhotoPrinterFault.MediaEmpty or PhotoPrinterFault.MarkerSupplyEmpty } =>
            1 << (int)OutOfServiceReason.PrinterMediaEmpty,
        { Fault: PhotoPrinterFault.MediaJam } => 1 << (int)OutOfServiceReason.PrinterJam,
        { Fault: PhotoPrinterFault.CoverOpen } => 1 << (int)OutOfServiceReason.PrinterCoverOpen,
        { State: not DeviceState.Online } => 1 << (int)OutOfServiceReason.PrinterOffline,
        { MediaRemaining: <= 0 } => 1 << (int)OutOfServiceReason.PrinterMediaEmpty,
        _ => 0,
    };

    private static void Add(ref int bits, OutOfServiceReason reason, bool holds) =>
        bits |= holds ? 1 << (int)reason : 0;
}
