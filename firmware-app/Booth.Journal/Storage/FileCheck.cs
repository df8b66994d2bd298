using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Booth.Journal;

/// <summary>
/// Whether a file is a journal and undamaged. Runs at every start, before anything is read.
/// </summary>
internal static class FileCheck
{
    // https://www.sqlite.org/fileformat.html#file_format_version_numbers: 2 is a file with a log.
    private const int WriteVersionAt = 18;
    private const int NewestWriteVersion = 2;

    /// <summary>
    /// A file of a version newer than ours is taken as it is; the migrator refuses it.
    /// </summary>
    public static bool IsWhole(SqliteConnection connection, ImmutableArray<string> scripts)
    {
        if (Connections.Pragma(connection, "PRAGMA quick_check(1)") != "ok") return false;
        if (IsFromALaterFormat(connection)) return false;
        if (Connections.Pragma(connection, "PRAGMA application_id")
            != $"{Connections.ApplicationId}") return false;

        var version = Migrator.VersionOf(connection);
        return version > scripts.Length
            || (version > 0 && TablesOf(connection) == ExpectedTables(scripts, version));
    }

    /// <summary>
    /// A flipped bit in the write version makes a sound file one that SQLite only reads. One that
    /// may not be written because of its mount or owner is no damage.
    /// </summary>
    private static bool IsFromALaterFormat(SqliteConnection connection)
    {
        if (raw.sqlite3_db_readonly(connection.Handle, "main") != 1) return false;
        using var file = new FileStream(
            connection.DataSource, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var head = new byte[WriteVersionAt + 1];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && head[WriteVersionAt] > NewestWriteVersion;
    }

    private static readonly Lazy<string> Newest =
        new(() => MakeTables(Migrator.Scripts, Migrator.Scripts.Length));

    // Made anew for old files and tests; the newest version's tables are the same all day.
    private static string ExpectedTables(ImmutableArray<string> scripts, int version) =>
        scripts == Migrator.Scripts && version == scripts.Length
            ? Newest.Value
            : MakeTables(scripts, version);

    private static string MakeTables(ImmutableArray<string> scripts, int version)
    {
        using var memory = Connections.OpenMemory();
        Migrator.Migrate(":memory:", memory, scripts[..version]);
        return TablesOf(memory);
    }

    private static string TablesOf(SqliteConnection connection) => Connections.Pragma(
        connection,
        """
        SELECT group_concat(concat_ws(' ', type, name, tbl_name, sql), char(10))
        FROM (SELECT * FROM sqlite_schema ORDER BY type, name)
        """);
}
