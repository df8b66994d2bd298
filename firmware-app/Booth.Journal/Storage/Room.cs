using Booth.Engine;

namespace Booth.Journal;

/// <summary>
/// What can still be written. A new sale must leave a reserve, so that every sale, coin, voucher
/// and acknowledgement that is on its way can still be written to its end.
/// </summary>
internal sealed class Room
{
    private const long ReserveBytes = 1 << 20;

    private readonly Database database;
    private readonly long maxFileBytes;
    private readonly Func<long> diskFreeBytes;
    private readonly Remembered<Pages> pages;
    private long pageBytes;

    public Room(Database database, JournalOptions options)
    {
        this.database = database;
        maxFileBytes = options.MaxFileBytes;
        diskFreeBytes = options.DiskFreeBytes ?? DiskOf(database.Path);
        pages = new Remembered<Pages>(database, ReadPages);
    }

    public long SizeBytes => pages.Read().SizeBytes;

    /// <summary>
    /// Free pages inside the file, and growth up to the file's cap or the disk's end.
    /// </summary>
    public long Bytes()
    {
        var now = pages.Read();
        // Pages that are still in the write-ahead log need their place in the file too.
        var owed = Math.Max(0, now.UsedBytes - now.SizeBytes);
        var disk = diskFreeBytes() - owed;
        return now.FreeBytes + Math.Max(0, Math.Min(disk, maxFileBytes - now.UsedBytes));
    }

    /// <summary>Whether what is there is less than what is needed and the reserve.</summary>
    public static bool IsLess(long roomBytes, long neededBytes) =>
        roomBytes < neededBytes + ReserveBytes;

    public void ThrowIfLessThan(long bytes)
    {
        var found = Bytes();
        if (!IsLess(found, bytes)) return;
        throw new JournalException(
            JournalFault.DiskFull,
            $"Journal {database.Path}: found room for {found} bytes, expected "
            + $"{bytes + ReserveBytes} before a sale. Free some disk, or raise the journal's cap.");
    }

    private static Func<long> DiskOf(string path)
    {
        var drive = new DriveInfo(Path.GetDirectoryName(path)!);
        return () => drive.AvailableFreeSpace;
    }

    private Pages ReadPages()
    {
        if (pageBytes == 0) pageBytes = Pragma("PRAGMA page_size");
        return new Pages(
            new FileInfo(database.Path).Length,
            Pragma("PRAGMA page_count") * pageBytes,
            Pragma("PRAGMA freelist_count") * pageBytes);
    }

    private long Pragma(string sql) => database.Number(sql) ?? 0;

    private sealed record Pages(long SizeBytes, long UsedBytes, long FreeBytes);
}
