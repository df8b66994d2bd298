using static Booth.FaultyDisk.Sqlite3;

namespace Booth.FaultyDisk;

/// <summary>A file as one process has it open: dead when its process is.</summary>
internal sealed class OpenFile(
    TestDisk disk, int life, FileNode node, RealFile real, bool syncsItsFolder)
{
    private bool folderIsOwed = syncsItsFolder;

    public bool IsDead => disk.IsOff || disk.Life != life;

    public int BeforeRead() =>
        IsDead || disk.MeetRead() ? SQLITE_IOERR_READ : SQLITE_OK;

    public int Write(ReadOnlySpan<byte> data, long at)
    {
        if (IsDead)
        {
            return SQLITE_IOERR_WRITE;
        }

        bool grows = at + data.Length > node.Size;
        switch (disk.Meet(FileOperation.Write, grows))
        {
            case Fate.Pass:
                return Pass(data, at);
            case Fate.Cut:
                Pass(data, at);
                disk.CutPower();
                return SQLITE_IOERR_WRITE;
            case Fate.Tear:
                Pass(data[..(data.Length / 2)], at);
                return SQLITE_IOERR_WRITE;
            case Fate.Full:
                return SQLITE_FULL;
            default:
                return SQLITE_IOERR_WRITE;
        }
    }

    public int Truncate(long size)
    {
        if (IsDead)
        {
            return SQLITE_IOERR_TRUNCATE;
        }

        Fate fate = disk.Meet(FileOperation.Truncate, grows: false);
        if (fate is Fate.Pass or Fate.Cut)
        {
            node.Truncated(real, size);
            int code = real.Truncate(size);
            if (fate == Fate.Pass)
            {
                return code;
            }

            disk.CutPower();
        }

        return SQLITE_IOERR_TRUNCATE;
    }

    /// <summary>
    /// As SQLite's unix file system: the first sync of a log or a journal that was opened to be
    /// created syncs its folder too. Nothing is really synced: the machine itself stays up.
    /// </summary>
    public int Sync()
    {
        if (IsDead)
        {
            return SQLITE_IOERR_FSYNC;
        }

        switch (disk.Meet(FileOperation.Sync, grows: false))
        {
            case Fate.Pass:
                return disk.IgnoresSyncs ? SQLITE_OK : Reach();
            case Fate.Cut:
                disk.CutPower();
                return SQLITE_IOERR_FSYNC;
            default:
                node.SyncFailed();
                return SQLITE_IOERR_FSYNC;
        }
    }

    private int Reach()
    {
        node.Synced();
        if (folderIsOwed)
        {
            folderIsOwed = false;
            disk.SyncFolder();
        }

        return SQLITE_OK;
    }

    private int Pass(ReadOnlySpan<byte> data, long at)
    {
        node.Written(real, data, at);
        return real.Write(data, at);
    }
}
