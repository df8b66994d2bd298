using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Booth.Engine;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Booth.Journal;

/// <summary>
/// Opens connections with the journal's settings, and proves that each was taken.
/// </summary>
internal static class Connections
{
    /// <summary>"BTHJ": tells a journal from any other SQLite file.</summary>
    public const long ApplicationId = 0x4254484A;

    private const int PageBytes = 4096;
    private const int BusySeconds = 1;

    static Connections()
    {
        Batteries_V2.Init();
        // One gate guards the one connection, and nobody reads SQLite's memory statistics: its own
        // locks at every call would be paid for nothing. Too late (MISUSE) is only slower.
        Must(raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD));
        Must(raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0));
    }

    /// <summary>
    /// Opens an existing file. Closing it leaves file and log as they are: it may be damaged.
    /// </summary>
    public static SqliteConnection Open(string path, JournalOptions options)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ConnectionString);
        try
        {
            connection.Open();
            WriteBackOnClose(connection, isOn: false);
            Configure(connection, options);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether the log is written back and deleted when the connection is closed.
    /// </summary>
    public static void WriteBackOnClose(SqliteConnection connection, bool isOn) =>
        Must(raw.sqlite3_db_config(
            connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, isOn ? 0 : 1, out _));

    /// <summary>An empty database in memory, to compare tables with.</summary>
    public static SqliteConnection OpenMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        return connection;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Called with constants and numbers.")]
    public static string Pragma(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    private static void Must(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_MISUSE))
        {
            throw new InvalidOperationException($"SQLite cannot be configured: result {result}");
        }
    }

    /// <summary>
    /// EXCLUSIVE: nobody else may write, and WAL needs no shared-memory file. FULL: a commit is on
    /// the disk when it returns. secure_delete: what is deleted is overwritten with zeroes.
    /// </summary>
    private static void Configure(SqliteConnection connection, JournalOptions options)
    {
        Set(connection, "locking_mode", "EXCLUSIVE", "exclusive");
        Set(connection, "journal_mode", "WAL", "wal");
        Set(connection, "synchronous", "FULL", "2");
        Set(connection, "secure_delete", "ON", "1");
        Set(connection, "foreign_keys", "ON", "1");
        Set(connection, "trusted_schema", "OFF", "0");
        Set(connection, "wal_autocheckpoint", "4000", "4000");
        Set(connection, "journal_size_limit", "8388608", "8388608");
        Pragma(connection, $"PRAGMA max_page_count = {options.MaxFileBytes / PageBytes}");
    }

    private static void Set(
        SqliteConnection connection, string name, string value, string expected)
    {
        Pragma(connection, $"PRAGMA {name} = {value}");
        var found = Pragma(connection, $"PRAGMA {name}");
        if (!string.Equals(found, expected, StringComparison.OrdinalIgnoreCase))
        {
            throw new JournalException(
                JournalFault.InputOutput,
                $"Journal {connection.DataSource}: {name} is {found}, expected {expected}. "
                + "The file system cannot hold a journal; use ext4 on local storage.");
        }
    }
}
