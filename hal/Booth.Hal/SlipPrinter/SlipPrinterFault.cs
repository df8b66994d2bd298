namespace Booth.Hal;

/// <summary>What can be wrong with a slip printer.</summary>
public enum SlipPrinterFault
{
    /// <summary>No answer.</summary>
    Offline,

    /// <summary>No paper.</summary>
    MediaEmpty,

    /// <summary>Cover open.</summary>
    CoverOpen,
}
