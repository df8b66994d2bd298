using System.Buffers;
using System.Runtime.InteropServices;

namespace Booth.FaultyDisk;

/// <summary>
/// One file and what was done to it since it was last safe on the platter: old bytes to go back,
/// new bytes to go forward. The file itself always holds what the processes see.
/// </summary>
/// <param name="path">Where it can always be found.</param>
internal sealed class FileNode(string path)
{
    // No file was written then.
    private static readonly DateTime Never = DateTime.UnixEpoch;

    private const int Sector = 512;
    private const int FewestBytes = 64 * 1024;

    private readonly List<Change> changes = [];
    private byte[] bytes = [];
    private int used;
    private bool hasLost;
    private bool isWatched;

    private enum State
    {
        Unsynced,
        Synced,

        // Its sync failed: the system has forgotten that it must still be written.
        Lost,
    }

    /// <summary>As the processes see it.</summary>
    public long Size { get; set; }

    public bool IsSafe => changes.Count == 0;

    /// <summary>
    /// From now on it shows whether somebody else than SQLite writes it: what they write is taken as
    /// synced, whole.
    /// </summary>
    public void WatchForOthers()
    {
        if (!IsSafe)
        {
            File.SetLastWriteTimeUtc(path, Never);
            isWatched = true;
        }
    }

    public void Written(RealFile real, ReadOnlySpan<byte> data, long at)
    {
        SeeOthers();
        int old = (int)Math.Clamp(Size - at, 0, data.Length);
        int start = Keep(real, at, old);
        data.CopyTo(Room(data.Length));
        changes.Add(new Change(at, data.Length, old, Size, start, State.Unsynced, IsCut: false));
        Size = Math.Max(Size, at + data.Length);
    }

    public void Truncated(RealFile real, long size)
    {
        SeeOthers();
        if (size < Size)
        {
            int start = Keep(real, size, checked((int)(Size - size)));
            int tail = used - start;
            changes.Add(new Change(size, 0, tail, Size, start, State.Unsynced, IsCut: true));
        }

        Size = size;
    }

    public void Synced()
    {
        SeeOthers();
        if (!hasLost)
        {
            Forget();
            return;
        }

        foreach (ref Change change in CollectionsMarshal.AsSpan(changes))
        {
            change.State = change.State == State.Unsynced ? State.Synced : change.State;
        }

        ForgetOverwritten();
    }

    public void SyncFailed()
    {
        SeeOthers();
        foreach (ref Change change in CollectionsMarshal.AsSpan(changes))
        {
            change.State = change.State == State.Unsynced ? State.Lost : change.State;
        }

        hasLost = changes.Count > 0;
    }

    /// <summary>Leaves in the file what the platter could hold now.</summary>
    public void Settle(Settlement settlement)
    {
        SeeOthers();
        if (IsSafe)
        {
            return;
        }

        using var file = new FileStream(
            path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 0);
        for (int i = changes.Count - 1; i >= 0; i--)
        {
            file.Position = changes[i].At;
            file.Write(bytes, changes[i].BytesAt, changes[i].OldLength);
            file.SetLength(changes[i].OldSize);
        }

        for (int i = 0; i < changes.Count; i++)
        {
            Redo(file, changes[i], settlement.Choose(
                changes[i].State == State.Synced, i, changes.Count));
        }

        Size = file.Length;
        Forget();
    }

    private void Redo(FileStream file, Change change, Settlement.Choice choice)
    {
        if (choice == Settlement.Choice.Drop)
        {
            return;
        }

        if (change.IsCut)
        {
            file.SetLength(Math.Min(file.Length, change.At));
            return;
        }

        int from = change.BytesAt + change.OldLength;
        for (int done = 0; done < change.Length;)
        {
            int part = Math.Min(
                change.Length - done, Sector - (int)((change.At + done) % Sector));
            if (choice.KeepsSector())
            {
                file.Position = change.At + done;
                file.Write(bytes, from + done, part);
            }

            done += part;
        }
    }

    private void SeeOthers()
    {
        if (isWatched && File.GetLastWriteTimeUtc(path) != Never)
        {
            Forget();
        }

        isWatched = false;
    }

    // A lost write that was written again as a whole, and then synced, can do no harm any more.
    private void ForgetOverwritten()
    {
        for (int i = changes.Count - 1; i >= 0; i--)
        {
            Change lost = changes[i];
            if (lost.State == State.Lost && changes.Skip(i + 1).Any(later => later.Covers(lost)))
            {
                changes.RemoveAt(i);
            }
        }

        int leading = changes.FindIndex(change => change.State != State.Synced);
        changes.RemoveRange(0, leading < 0 ? changes.Count : leading);
        hasLost = changes.Count > 0;
        if (!hasLost)
        {
            Forget();
        }
    }

    private void Forget()
    {
        changes.Clear();
        (used, hasLost) = (0, false);
        GiveBack();
    }

    private int Keep(RealFile real, long at, int count)
    {
        int start = used;
        if (count > 0)
        {
            real.Read(Room(count), at);
        }

        return start;
    }

    private Span<byte> Room(int count)
    {
        if (used + count > bytes.Length)
        {
            byte[] more = ArrayPool<byte>.Shared.Rent(
                Math.Max(FewestBytes, Math.Max(bytes.Length * 2, used + count)));
            bytes.AsSpan(0, used).CopyTo(more);
            GiveBack();
            bytes = more;
        }

        used += count;
        return bytes.AsSpan(used - count, count);
    }

    private void GiveBack()
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = [];
        }
    }

    /// <summary>Old bytes at <paramref name="BytesAt"/>, new ones right behind them.</summary>
    private record struct Change(
        long At, int Length, int OldLength, long OldSize, int BytesAt, State State, bool IsCut)
    {
        public readonly bool Covers(Change other) => State == State.Synced && !IsCut && !other.IsCut
            && At <= other.At && At + Length >= other.At + other.Length;
    }
}
