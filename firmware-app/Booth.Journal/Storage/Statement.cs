using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Booth.Journal;

/// <summary>
/// A statement that is compiled once and run many times: a coin or a look at the counters costs its
/// own work and not a compiler's. Used under the database's gate only.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private (string Name, int Index)[] places = [];

    public Statement(sqlite3 connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v3(
            connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    /// <summary>Runs to the end; returns how many rows it changed.</summary>
    public int Execute(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            Bind(parameters);
            while (Step())
            {
            }

            return raw.sqlite3_changes(connection);
        }
        finally
        {
            Rest();
        }
    }

    /// <summary>Runs to the end; returns what <paramref name="map"/> made of each row.</summary>
    public List<T> Query<T>(
        ReadRow<T> map, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            Bind(parameters);
            var rows = new List<T>();
            while (Step())
            {
                rows.Add(map(new Row(statement)));
            }

            return rows;
        }
        finally
        {
            Rest();
        }
    }

    public void Dispose() => statement.Dispose();

    private bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW) return true;
        if (result == raw.SQLITE_DONE) return false;
        Check(result);
        throw new UnreachableException($"SQLite result {result}");
    }

    private void Bind(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (places.Length != parameters.Length) places = new (string, int)[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var (name, value) = parameters[i];
            var index = PlaceOf(i, name);
            Check(value switch
            {
                null => raw.sqlite3_bind_null(statement, index),
                long number => raw.sqlite3_bind_int64(statement, index, number),
                int number => raw.sqlite3_bind_int64(statement, index, number),
                string text => raw.sqlite3_bind_text(statement, index, text),
                byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
                _ => throw new InvalidOperationException($"{name} is a {value.GetType()}"),
            });
        }
    }

    // The same call names the same parameters in the same order, every time.
    private int PlaceOf(int position, string name)
    {
        ref var place = ref places[position];
        if (!ReferenceEquals(place.Name, name))
        {
            place = (name, raw.sqlite3_bind_parameter_index(statement, name));
        }

        return place.Index > 0
            ? place.Index
            : throw new InvalidOperationException($"no parameter {name}");
    }

    /// <summary>
    /// Ready for the next time, and nothing of this time is kept. The step has told of its error
    /// already, and a reset only says it again.
    /// </summary>
    private void Rest()
    {
        _ = raw.sqlite3_reset(statement);
        Check(raw.sqlite3_clear_bindings(statement));
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection);
}
