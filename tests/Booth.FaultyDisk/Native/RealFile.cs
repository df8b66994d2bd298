using static Booth.FaultyDisk.Sqlite3;

namespace Booth.FaultyDisk;

/// <summary>The file of the real file system behind one of ours.</summary>
internal readonly unsafe struct RealFile(FileHead* file)
{
    public int Write(ReadOnlySpan<byte> data, long at)
    {
        fixed (byte* bytes = data)
        {
            return file->Methods->Write(file, bytes, data.Length, at);
        }
    }

    /// <summary>The caller knows that so many bytes are there.</summary>
    public void Read(Span<byte> data, long at)
    {
        fixed (byte* bytes = data)
        {
            Check(file->Methods->Read(file, bytes, data.Length, at), "read");
        }
    }

    public int Truncate(long size) => file->Methods->Truncate(file, size);

    public long Size()
    {
        long size;
        Check(file->Methods->FileSize(file, &size), "size");
        return size;
    }

    private static void Check(int code, string what)
    {
        if (code != SQLITE_OK)
        {
            throw new IOException($"{what} below the faulty disk: SQLite result {code}");
        }
    }
}
