using Booth.Journal;

namespace Booth.Simulation.Tests;

/// <summary>The shipped journal on a disk of its own that can lose, tear and refuse.</summary>
internal static class JournalFiles
{
    // The memory that the seeds share is no booth's disk.
    private static readonly JournalOptions Options = new() { DiskFreeBytes = () => 8L << 30 };

    /// <summary>A new disk in the world's folder.</summary>
    public static TestDisk Mount(string folder, int seed)
    {
        string files = Path.Combine(folder, "disk");
        Directory.CreateDirectory(files);
        return TestDisk.Mount(files, seed);
    }

    /// <summary>
    /// The journal of the next life; null when the disk does not let it: then whoever started boothd
    /// starts it again.
    /// </summary>
    public static SqliteJournal? Open(BoothWorld world)
    {
        if (world.Media.IsOff)
        {
            world.Media.PowerOn();
        }

        try
        {
            string path = Path.Combine(world.Folder, "disk", "journal.db");
            var journal = SqliteJournal.Open(path, world.Clock, Options);
            if (journal.Status().RefusesSales)
            {
                world.Break("a journal that no disk has damaged was set aside");
            }

            return journal;
        }
        catch (JournalException exception)
            when (world.Media.IsOff || world.Media.Ailment is not null)
        {
            world.Trace.Say($"boothd does not start: {exception.Message}");
            return null;
        }
    }
}
