namespace Booth.Engine;

/// <summary>What is timed in every session.</summary>
public enum Timing
{
    /// <summary>Start of boothd to the first screen.</summary>
    Ready,

    /// <summary>Still in memory to verdict.</summary>
    ShotToVerdict,

    /// <summary>Confirm pressed to sale, envelope and print job on disk.</summary>
    ConfirmToDurable,

    /// <summary>Confirm pressed to the sheet being out.</summary>
    ConfirmToPrint,

    /// <summary>Confirm pressed to the collector's receipt on disk.</summary>
    ConfirmToReceipt,
}
