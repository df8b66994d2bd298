namespace Booth.Engine;

/// <summary>What can be wrong with the journal.</summary>
public enum JournalFault
{
    /// <summary>No room on the disk.</summary>
    DiskFull,

    /// <summary>The file is damaged; it was set aside.</summary>
    Corrupt,

    /// <summary>Written by a newer version.</summary>
    TooNew,

    /// <summary>Read or write error.</summary>
    InputOutput,

    /// <summary>The ledger's own rules forbid it.</summary>
    RuleBroken,
}
