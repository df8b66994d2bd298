using System.Collections.Concurrent;
using static Booth.FaultyDisk.Sqlite3;

namespace Booth.FaultyDisk;

/// <summary>
/// The disk under one folder of SQLite files. Files are real; what was written and not synced is
/// remembered, so that a power cut can lose it. Operations can fail, tear, or cut the power.
/// Several disks may be at work at once; one disk serves one journal, which takes turns itself.
/// </summary>
public sealed class TestDisk : IDisposable
{
    private const long Never = long.MaxValue;

    private static readonly ConcurrentDictionary<string, TestDisk> Mounted =
        new(StringComparer.Ordinal);

    private readonly Dictionary<long, FileNode> nodes = [];
    private readonly long[] counts = new long[5];
    private readonly string folder;
    private readonly FolderHistory names;
    private Random random;
    private long cutAt = Never;
    private long failAt = Never;
    private long failReadAt = Never;
    private long failSyncAt = Never;
    private DiskFault fault;

    private TestDisk(string folder, int seed)
    {
        this.folder = folder;
        names = new FolderHistory(folder);
        random = new Random(seed);
    }

    /// <summary>Operations so far that could change what a power cut leaves.</summary>
    public long Operations { get; private set; }

    /// <summary>Reads so far.</summary>
    public long Reads { get; private set; }

    /// <summary>From the cut until <see cref="PowerOn"/>.</summary>
    public bool IsOff { get; private set; }

    /// <summary>Syncs say that they did, and do nothing: a disk that lies.</summary>
    public bool IgnoresSyncs { get; set; }

    /// <summary>What every operation runs into until it is null again. A full disk still takes
    /// what does not grow a file.</summary>
    public DiskFault? Ailment { get; set; }

    internal int Life { get; private set; }

    /// <summary>Puts a disk under a folder that exists; its settlements follow the seed.</summary>
    public static TestDisk Mount(string folder, int seed)
    {
        if (!ShimVfs.IsInstalled)
        {
            throw new InvalidOperationException("the file system is not installed");
        }

        string full = Path.GetFullPath(folder);
        var disk = new TestDisk(full, seed);
        return Mounted.TryAdd(full, disk)
            ? disk
            : throw new InvalidOperationException($"{full} has a disk already");
    }

    /// <summary>Another disk of the same make: what cuts leave follows this seed from now on.</summary>
    public void Reseed(int seed) => random = new Random(seed);

    /// <summary>How often an operation was asked for.</summary>
    public long Count(FileOperation operation) => counts[(int)operation];

    /// <summary>Cuts the power in the n-th operation from now, 1 is the next: it is under way.
    /// Null: in none.</summary>
    public void CutAt(long? n) => cutAt = n is { } count ? Operations + count : Never;

    /// <summary>The n-th operation from now fails, 1 is the next.</summary>
    public void FailAt(long n, DiskFault how) => (failAt, fault) = (Operations + n, how);

    /// <summary>The n-th sync from now fails, 1 is the next.</summary>
    public void FailSync(long n) => failSyncAt = Count(FileOperation.Sync) + n;

    /// <summary>The n-th read from now fails, 1 is the next.</summary>
    public void FailRead(long n) => failReadAt = Reads + n;

    /// <summary>No fault and no cut is planned any more.</summary>
    public void Disarm() => (cutAt, failAt, failReadAt, failSyncAt, Ailment) = (Never, Never, Never, Never, null);

    /// <summary>
    /// The process is killed: what it wrote stays in the system's cache, its files are closed as
    /// they are. Whoever still holds them can do nothing any more.
    /// </summary>
    public void KillProcess()
    {
        Life++;
    }

    /// <summary>The cache is lost too; nothing answers until <see cref="PowerOn"/>.</summary>
    public void CutPower()
    {
        Life++;
        (IsOff, cutAt, failAt, failReadAt, failSyncAt) = (true, Never, Never, Never, Never);
    }

    /// <summary>After all files are closed: leaves on the disk what the cut could leave.</summary>
    public void PowerOn()
    {
        var settlement = new Settlement(random);
        names.Look();
        foreach (FileNode node in nodes.Values)
        {
            node.Settle(settlement);
        }

        nodes.Clear();
        names.Settle(settlement);
        foreach (string memory in Directory.EnumerateFiles(folder, "*-shm"))
        {
            File.Delete(memory);
        }

        IsOff = false;
    }

    /// <summary>Unmounts; the files stay.</summary>
    public void Dispose()
    {
        Life++;
        Mounted.TryRemove(folder, out _);
    }

    internal static TestDisk? Of(string path) =>
        !Mounted.IsEmpty && Path.GetDirectoryName(path) is { } parent
            && Mounted.TryGetValue(parent, out TestDisk? disk) ? disk : null;

    internal int BeforeOpen(string path, int flags)
    {
        if (IsOff)
        {
            return SQLITE_CANTOPEN;
        }

        if ((flags & SQLITE_OPEN_CREATE) == 0 || File.Exists(path))
        {
            return SQLITE_OK;
        }

        switch (Meet(FileOperation.Create, grows: true))
        {
            case Fate.Pass:
                return SQLITE_OK;
            case Fate.Cut:
                File.Create(path).Dispose();
                CutPower();
                return SQLITE_CANTOPEN;
            default:
                return SQLITE_CANTOPEN;
        }
    }

    internal OpenFile Opened(string path, int flags, RealFile real)
    {
        names.Look();
        long inode = SysStat.Inode(path) ?? throw new FileNotFoundException("opened", path);
        if (!nodes.TryGetValue(inode, out FileNode? node))
        {
            nodes[inode] = node = new FileNode(names.PathOf(inode));
        }

        node.Size = real.Size();
        node.WatchForOthers();
        const int Logs = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
        bool syncsItsFolder = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & Logs) != 0;
        return new OpenFile(this, Life, node, real, syncsItsFolder);
    }

    internal int BeforeDelete(string path)
    {
        Fate fate = IsOff ? Fate.Fail : Meet(FileOperation.Delete, grows: false);
        if (fate == Fate.Cut)
        {
            File.Delete(path);
            CutPower();
        }

        return fate == Fate.Pass ? SQLITE_OK : SQLITE_IOERR_DELETE;
    }

    internal int Deleted(int code, bool syncFolder)
    {
        if (syncFolder)
        {
            SyncFolder();
        }
        else
        {
            names.Look();
        }

        return code;
    }

    internal void SyncFolder()
    {
        foreach (long inode in names.Sync())
        {
            nodes.Remove(inode);
        }
    }

    internal bool MeetRead() => ++Reads == failReadAt;

    internal Fate Meet(FileOperation operation, bool grows)
    {
        counts[(int)operation]++;
        if (++Operations == cutAt)
        {
            return Fate.Cut;
        }

        bool isBadSync = operation == FileOperation.Sync && Count(operation) == failSyncAt;
        DiskFault? met = Operations == failAt ? fault
            : isBadSync ? DiskFault.InputOutput
            : Ailment is DiskFault.Full && !grows ? null
            : Ailment;
        return met switch
        {
            null => Fate.Pass,
            DiskFault.Full => Fate.Full,
            DiskFault.Torn when operation == FileOperation.Write => Fate.Tear,
            _ => Fate.Fail,
        };
    }
}
