using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Booth.Journal;

/// <summary>
/// The one connection. Callers take turns; every write is one transaction that is on the disk when
/// <see cref="Write{T}"/> returns, or has changed nothing when it throws.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Statement> prepared = new(StringComparer.Ordinal);
    private readonly SqliteConnection connection;
    private bool isDisposed;

    public Database(string path, SqliteConnection connection)
    {
        Path = path;
        this.connection = connection;
    }

    public string Path { get; }

    /// <summary>Inside a write, where what was read a moment ago may be old.</summary>
    public bool IsWriting { get; private set; }

    /// <summary>Counts what may have changed the file: writes, failed ones too, and checkpoints.</summary>
    public long Version { get; private set; }

    public T Write<T>(string operation, Func<T> work)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            IsWriting = true;
            try
            {
                Execute("BEGIN IMMEDIATE");
                var result = work();
                Execute("COMMIT");
                return result;
            }
            catch (SqliteException error)
            {
                throw SqliteFaults.Describe(operation, Path, error);
            }
            finally
            {
                (IsWriting, Version) = (false, Version + 1);
                RollBackUnlessCommitted();
            }
        }
    }

    public void Write(string operation, Action work) =>
        Write(operation, () =>
        {
            work();
            return true;
        });

    public T Read<T>(string operation, Func<T> work)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            try
            {
                return work();
            }
            catch (SqliteException error)
            {
                throw SqliteFaults.Describe(operation, Path, error);
            }
        }
    }

    /// <summary>
    /// Writes the log back into the file and empties it; false when somebody reads it.
    /// </summary>
    public bool Checkpoint()
    {
        Version++;
        return Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    }

    /// <summary>Runs one statement; returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql).Execute(parameters);

    public List<T> Query<T>(
        string sql,
        ReadRow<T> map,
        params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql).Query(map, parameters);

    /// <summary>The first column of the first row; null when there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var rows = Query(
            sql, static row => row.IsNull(0) ? (long?)null : row.Long(0), parameters);
        return rows.Count == 0 ? null : rows[0];
    }

    public bool Any(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Number(sql, parameters) is not null;

    public void Dispose()
    {
        lock (gate)
        {
            if (isDisposed) return;
            isDisposed = true;
            foreach (var statement in prepared.Values) statement.Dispose();
            connection.Dispose();
        }
    }

    /// <summary>
    /// SQLite rolls back by itself after some errors; then there is nothing to do.
    /// </summary>
    private void RollBackUnlessCommitted()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) Execute("ROLLBACK");
    }

    private Statement Prepare(string sql)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            statement = new Statement(connection.Handle!, sql);
            prepared.Add(sql, statement);
        }

        return statement;
    }
}
