namespace Booth.Journal;

/// <summary>
/// The write-ahead log as the last process left it. A sync that failed there has lost its writes:
/// they can still be read from the system's cache, and no later sync writes them. What is built on
/// them would go with the next power cut. So every byte is written again, where it is.
/// </summary>
internal static class LogOfTheLastProcess
{
    private const int ChunkBytes = 1 << 16;

    /// <summary>Only while nobody else may write.</summary>
    public static void WriteAgain(string log)
    {
        if (!File.Exists(log)) return;
        using var file = File.Open(
            log,
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.ReadWrite,
                Share = FileShare.ReadWrite,
                BufferSize = 0,
            });
        var chunk = new byte[ChunkBytes];
        for (long at = 0; at < file.Length; at += chunk.Length)
        {
            var count = RandomAccess.Read(file.SafeFileHandle, chunk, at);
            RandomAccess.Write(file.SafeFileHandle, chunk.AsSpan(0, count), at);
        }

        file.Flush(flushToDisk: true);
    }
}
