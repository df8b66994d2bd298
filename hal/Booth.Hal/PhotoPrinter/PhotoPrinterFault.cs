namespace Booth.Hal;

/// <summary>What can be wrong with a photo printer (IPP printer-state-reasons in brackets).</summary>
public enum PhotoPrinterFault
{
    /// <summary>No answer (offline, connecting-to-device).</summary>
    Offline,

    /// <summary>No paper (media-empty, media-needed).</summary>
    MediaEmpty,

    /// <summary>Paper jam (media-jam).</summary>
    MediaJam,

    /// <summary>No ribbon or ink (marker-supply-empty).</summary>
    MarkerSupplyEmpty,

    /// <summary>Cover open (cover-open, door-open).</summary>
    CoverOpen,

    /// <summary>Something else; the text says what.</summary>
    Other,
}
