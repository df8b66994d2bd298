using System.Collections.Immutable;
using Booth.Engine;
using Microsoft.Data.Sqlite;

namespace Booth.Journal;

/// <summary>
/// Finds, checks, creates or sets aside the file. A new file is built beside its place and renamed
/// when it is whole, so that a short or empty file in its place is always damage.
/// </summary>
internal sealed class JournalFile
{
    private readonly string path;
    private readonly TimeProvider clock;
    private readonly JournalOptions options;
    private readonly ImmutableArray<string> scripts;

    public JournalFile(
        string path, TimeProvider clock, JournalOptions options, ImmutableArray<string> scripts)
    {
        this.path = Path.GetFullPath(path);
        this.clock = clock;
        this.options = options;
        this.scripts = scripts;
    }

    /// <summary>
    /// Opens the journal; a damaged one is set aside and a new one takes its place.
    /// </summary>
    public Database Open()
    {
        try
        {
            DeleteUnfinished();
            if (!File.Exists(path))
            {
                SetAsideOrphans();
                Create();
            }

            // SQLite reports a page that could not be read just now as a damaged one: look twice.
            return new Database(path, OpenWhole() ?? OpenWhole() ?? ReplaceDamaged());
        }
        catch (SqliteException error)
        {
            throw SqliteFaults.Describe("open", path, error);
        }
        catch (Exception error) when (error
            is UnauthorizedAccessException or (IOException and not JournalException))
        {
            throw new JournalException(
                JournalFault.InputOutput,
                $"Journal {path}: {error.Message} Expected a folder that boothd may write to.",
                error);
        }
    }

    /// <summary>Damaged files that lie beside the journal.</summary>
    public ImmutableArray<string> FindSetAside() =>
    [
        .. Directory.EnumerateFiles(Folder, $"{Stem}-corrupt-*{Path.GetExtension(path)}")
            .Select(static file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal),
    ];

    private string Folder => Path.GetDirectoryName(path)!;

    private string Stem => Path.GetFileNameWithoutExtension(path);

    private string Unfinished => path + ".new";

    /// <summary>
    /// Null when the file is damaged. SQLite would take an empty one for a new database.
    /// </summary>
    private SqliteConnection? OpenWhole()
    {
        if (new FileInfo(path).Length == 0) return null;
        SqliteConnection? connection = null;
        try
        {
            connection = Connections.Open(path, options);
            if (FileCheck.IsWhole(connection, scripts))
            {
                LogOfTheLastProcess.WriteAgain(path + "-wal");
                Connections.WriteBackOnClose(connection, isOn: true);
                Migrator.Migrate(path, connection, scripts);
                return connection;
            }
        }
        catch (SqliteException error) when (SqliteFaults.IsCorrupt(error))
        {
            connection?.Dispose();
            return null;
        }
        catch
        {
            connection?.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }

    private SqliteConnection ReplaceDamaged()
    {
        SetAside();
        Create();
        return OpenWhole() ?? throw new JournalException(
            JournalFault.Corrupt,
            $"Journal {path}: a new file is damaged as soon as it is written. "
            + "Replace the storage.");
    }

    private void Create()
    {
        CreateEmpty(Unfinished);
        using (var connection = Connections.Open(Unfinished, options))
        {
            Connections.Pragma(
                connection, $"PRAGMA application_id = {Connections.ApplicationId}");
            Migrator.Migrate(Unfinished, connection, scripts);
            Connections.Pragma(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            Connections.WriteBackOnClose(connection, isOn: true);
        }

        File.Move(Unfinished, path);
    }

    /// <summary>
    /// Readable by the booth's own user only; SQLite gives its other files the same mode.
    /// </summary>
    private static void CreateEmpty(string file)
    {
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        File.Open(file, access).Dispose();
    }

    private void DeleteUnfinished()
    {
        File.Delete(Unfinished);
        File.Delete(Unfinished + "-wal");
        File.Delete(Unfinished + "-shm");
    }

    /// <summary>
    /// The write-ahead log of a file that is gone: a power cut while it was set aside.
    /// </summary>
    private void SetAsideOrphans()
    {
        if (File.Exists(path + "-wal")) SetAside();
    }

    /// <summary>
    /// The main file first: a log without its file is recognised, a file without its log is not.
    /// </summary>
    private void SetAside()
    {
        var target = FreeName();
        if (File.Exists(path)) File.Move(path, target);
        else CreateEmpty(target);

        foreach (var suffix in (string[])["-wal", "-shm"])
        {
            if (File.Exists(path + suffix)) File.Move(path + suffix, target + suffix);
        }
    }

    private string FreeName()
    {
        var stamp = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'");
        for (var n = 1; ; n++)
        {
            var name = $"{Stem}-corrupt-{stamp}{(n == 1 ? "" : $"-{n}")}{Path.GetExtension(path)}";
            var candidate = Path.Combine(Folder, name);
            if (!File.Exists(candidate)) return candidate;
        }
    }
}
