namespace Booth.FaultyDisk;

/// <summary>
/// The names in the folder since they were last safe: one state after each change, in order, as
/// the journals of ext4, xfs and btrfs keep it. A power cut may go back to any of them. A second
/// link to every file keeps what a name may come back to.
/// </summary>
internal sealed class FolderHistory
{
    private readonly string folder;
    private readonly string links;
    private readonly List<Dictionary<string, long>> states = [];
    private readonly HashSet<long> linked = [];

    public FolderHistory(string folder)
    {
        this.folder = folder;
        links = Path.Combine(folder, ".platter");
        Directory.CreateDirectory(links);
        states.Add(Scan());
    }

    public string PathOf(long inode) => Path.Combine(links, $"{inode}");

    /// <summary>Looks at the folder; a difference is a new state.</summary>
    public void Look()
    {
        Dictionary<string, long> now = Scan();
        Dictionary<string, long> last = states[^1];
        if (now.Count != last.Count
            || now.Any(name => !last.TryGetValue(name.Key, out long inode) || inode != name.Value))
        {
            states.Add(now);
        }
    }

    /// <summary>The names as they are now are safe. Returns the files that are gone for good.</summary>
    public IEnumerable<long> Sync()
    {
        Look();
        states.RemoveRange(0, states.Count - 1);
        long[] gone = [.. linked.Where(inode => !states[0].ContainsValue(inode))];
        foreach (long inode in gone)
        {
            linked.Remove(inode);
            File.Delete(PathOf(inode));
        }

        return gone;
    }

    /// <summary>Leaves the names that the platter could hold now.</summary>
    public IEnumerable<long> Settle(Settlement settlement)
    {
        Look();
        Dictionary<string, long> now = states[^1];
        Dictionary<string, long> found = states[settlement.ChooseFolder(states.Count)];
        foreach (string name in now.Keys.Where(name => !Same(now, found, name)))
        {
            File.Delete(Path.Combine(folder, name));
        }

        foreach (string name in found.Keys.Where(name => !Same(now, found, name)))
        {
            UniStd.Link(PathOf(found[name]), Path.Combine(folder, name));
        }

        return Sync();
    }

    private static bool Same(
        Dictionary<string, long> a, Dictionary<string, long> b, string name) =>
        a.TryGetValue(name, out long here) && b.TryGetValue(name, out long there) && here == there;

    private Dictionary<string, long> Scan()
    {
        var names = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(folder))
        {
            // Shared memory is no file on the disk: SQLite makes it again.
            if (path.EndsWith("-shm", StringComparison.Ordinal)
                || SysStat.Inode(path) is not { } inode)
            {
                continue;
            }

            names[Path.GetFileName(path)] = inode;
            if (linked.Add(inode))
            {
                UniStd.Link(path, PathOf(inode));
            }
        }

        return names;
    }
}
