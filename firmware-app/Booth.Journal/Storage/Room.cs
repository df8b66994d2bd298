using Booth.Engine;

namespace Booth.Journal;

/// <summary>
/// What can still be written. A new sale must leave a reserve, so that every sale, coin, voucher
/// and acknowledgement that is on its way can still be written to its end.
/// </summary>
internal sealed class Room(Database database, long maxFileBytes)
{
    private const long ReserveBytes = 1 << 20;

    public long SizeBytes => new FileInfo(database.Path).Length;

    /// <summary>
    /// Free pages inside the file, and growth up to the file's cap or the disk's end.
    /// </summary>
    public long Bytes()
    {
        var pageBytes = Pragma("PRAGMA page_size");
        var pages = Pragma("PRAGMA page_count") * pageBytes;
        var free = Pragma("PRAGMA freelist_count") * pageBytes;
        // Pages that are still in the write-ahead log need their place in the file too.
        var owed = Math.Max(0, pages - SizeBytes);
        var disk = new DriveInfo(Path.GetDirectoryName(database.Path)!).AvailableFreeSpace - owed;
        return free + Math.Max(0, Math.Min(disk, maxFileBytes - pages));
    }

    public bool IsLessThan(long bytes) => Bytes() < bytes + ReserveBytes;

    public void ThrowIfLessThan(long bytes)
    {
        var found = Bytes();
        if (found >= bytes + ReserveBytes) return;
        throw new JournalException(
            JournalFault.DiskFull,
            $"Journal {database.Path}: found room for {found} bytes, expected "
            + $"{bytes + ReserveBytes} before a sale. Free some disk, or raise the journal's cap.");
    }

    private long Pragma(string sql) => database.Number(sql) ?? 0;
}
