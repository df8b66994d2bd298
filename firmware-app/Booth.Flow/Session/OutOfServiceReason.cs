namespace Booth.Flow;

/// <summary>Why nothing can be sold. The same names appear in telemetry and `booth status`.</summary>
public enum OutOfServiceReason
{
    /// <summary>The camera is unplugged, frozen or dark.</summary>
    CameraOffline,

    /// <summary>The photo printer does not answer.</summary>
    PrinterOffline,

    /// <summary>The photo printer has no paper or ribbon.</summary>
    PrinterMediaEmpty,

    /// <summary>Paper is jammed in the photo printer.</summary>
    PrinterJam,

    /// <summary>The photo printer's cover is open.</summary>
    PrinterCoverOpen,

    /// <summary>The coin acceptor does not answer.</summary>
    CoinAcceptorOffline,

    /// <summary>The touch panel does not answer.</summary>
    TouchOffline,

    /// <summary>The disk has less room than a sale needs.</summary>
    StorageFull,

    /// <summary>The journal cannot be written, or was found corrupt.</summary>
    StorageFailed,

    /// <summary>The clock is not set: a dossier could carry a false date.</summary>
    ClockNotSet,

    /// <summary>Too many envelopes wait for the collector: the outbox has reached its bound.</summary>
    OutboxFull,

    /// <summary>The service door is open.</summary>
    DoorOpen,

    /// <summary>The booth is too hot.</summary>
    TooHot,

    /// <summary>The keys or certificates to seal a dossier are missing or expired.</summary>
    SealKeysMissing,

    /// <summary>The face networks could not be loaded.</summary>
    ModelsMissing,
}
