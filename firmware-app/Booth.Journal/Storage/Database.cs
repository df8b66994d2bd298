using System.Diagnostics.CodeAnalysis;
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
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);
    private readonly SqliteConnection connection;
    private bool isDisposed;

    public Database(string path, SqliteConnection connection)
    {
        Path = path;
        this.connection = connection;
    }

    public string Path { get; }

    public T Write<T>(string operation, Func<T> work)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
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

    /// <summary>Runs one statement; returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = Prepare(sql, parameters);
        try
        {
            return command.ExecuteNonQuery();
        }
        finally
        {
            command.Parameters.Clear();
        }
    }

    public List<T> Query<T>(
        string sql,
        Func<SqliteDataReader, T> map,
        params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = Prepare(sql, parameters);
        try
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(map(reader));
            }

            return rows;
        }
        finally
        {
            command.Parameters.Clear();
        }
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var rows = Query(
            sql, static row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), parameters);
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
            foreach (var command in prepared.Values) command.Dispose();
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

    [SuppressMessage("Security", "CA2100", Justification = "Every caller passes a constant.")]
    private SqliteCommand Prepare(
        string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            prepared.Add(sql, command);
        }

        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
