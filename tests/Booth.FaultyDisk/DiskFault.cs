namespace Booth.FaultyDisk;

/// <summary>What a file operation may run into.</summary>
public enum DiskFault
{
    /// <summary>Nothing is written, and the call says so. A sync that fails loses its writes: later
    /// syncs do not bring them back, as on Linux.</summary>
    InputOutput,

    /// <summary>No room; a sync, a truncation or a deletion fails as with
    /// <see cref="InputOutput"/>.</summary>
    Full,

    /// <summary>The first half is written, then the call fails.</summary>
    Torn,

    /// <summary>Reading fails; only for <see cref="TestDisk.FailRead"/>.</summary>
    Unreadable,
}
