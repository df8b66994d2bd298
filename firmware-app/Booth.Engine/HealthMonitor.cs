using System.Collections.Immutable;
using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <summary>From the states of all devices to: could a sale made now be delivered?</summary>
internal sealed class HealthMonitor(EngineParts parts, StorageGuard storage, CameraKeeper camera)
{
    private (uint Reasons, bool SlipIsReady) looked = (0, true);
    private BoothHealth health = BoothHealth.Good;
    private DeviceWords? seen;
    private ImmutableSortedDictionary<string, string> words =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Looks at everything once. Quick: no device is asked, only its last state is read.</summary>
    public BoothHealth Look()
    {
        uint found = Reasons().Aggregate(0u, static (all, reason) => all | (1u << (int)reason));
        bool slipIsReady = parts.SlipPrinter.Status.State == DeviceState.Online;
        if ((found, slipIsReady) != looked)
        {
            looked = (found, slipIsReady);
            health = new BoothHealth(
                [.. Enum.GetValues<OutOfServiceReason>().Where(r => (found & (1u << (int)r)) != 0)],
                slipIsReady);
        }

        return health;
    }

    /// <summary>Device name to state and fault, for technicians and telemetry.</summary>
    public ImmutableSortedDictionary<string, string> Devices()
    {
        DeviceWords now = DeviceWords.Of(parts);
        if (now != seen)
        {
            (seen, words) = (now, now.ToDictionary());
        }

        return words;
    }

    private IEnumerable<OutOfServiceReason> Reasons()
    {
        foreach (OutOfServiceReason reason in DeviceReasons().Concat(EnclosureReasons()))
        {
            yield return reason;
        }

        if (storage.Problem is { } problem)
        {
            yield return problem;
        }

        if (parts.DossierSealer.Problem(parts.TimeProvider.GetUtcNow()) is not null)
        {
            yield return OutOfServiceReason.SealKeysMissing;
        }

        if (parts.PortraitStudio is null)
        {
            yield return OutOfServiceReason.ModelsMissing;
        }

        JournalStatus? journal = storage.Try(parts.Journal.Status);
        if (journal is { RefusesSales: true })
        {
            yield return OutOfServiceReason.StorageFailed;
        }

        if (journal is { IsNearlyFull: true })
        {
            yield return OutOfServiceReason.StorageFull;
        }

        if (storage.Try(parts.Journal.Outbox) is { IsFull: true })
        {
            yield return OutOfServiceReason.OutboxFull;
        }
    }

    private IEnumerable<OutOfServiceReason> DeviceReasons()
    {
        if (!camera.IsReady)
        {
            yield return OutOfServiceReason.CameraOffline;
        }

        if (PrinterReason(parts.PhotoPrinter.Status) is { } printer)
        {
            yield return printer;
        }

        if (parts.CoinAcceptor.Status.State != DeviceState.Online)
        {
            yield return OutOfServiceReason.CoinAcceptorOffline;
        }

        if (parts.TouchPanel.Status.State != DeviceState.Online)
        {
            yield return OutOfServiceReason.TouchOffline;
        }
    }

    private static OutOfServiceReason? PrinterReason(PhotoPrinterStatus status) => status switch
    {
        { Fault: PhotoPrinterFault.MediaEmpty or PhotoPrinterFault.MarkerSupplyEmpty } =>
            OutOfServiceReason.PrinterMediaEmpty,
        { Fault: PhotoPrinterFault.MediaJam } => OutOfServiceReason.PrinterJam,
        { Fault: PhotoPrinterFault.CoverOpen } => OutOfServiceReason.PrinterCoverOpen,
        { State: not DeviceState.Online } => OutOfServiceReason.PrinterOffline,
        { MediaRemaining: <= 0 } => OutOfServiceReason.PrinterMediaEmpty,
        _ => null,
    };

    private IEnumerable<OutOfServiceReason> EnclosureReasons()
    {
        EnclosureStatus status = parts.Enclosure.Status;
        if (status.DiskFreeMb < parts.Limits.MinDiskFreeMb)
        {
            yield return OutOfServiceReason.StorageFull;
        }

        if (!status.ClockSynced)
        {
            yield return OutOfServiceReason.ClockNotSet;
        }

        if (status.DoorOpen)
        {
            yield return OutOfServiceReason.DoorOpen;
        }

        if (status.TemperatureC > parts.Limits.MaxTemperatureC)
        {
            yield return OutOfServiceReason.TooHot;
        }
    }
}
