using SQLitePCL;

namespace Booth.Journal;

/// <summary>The row that a statement stands on; valid until it moves on. Columns count from 0.</summary>
internal readonly ref struct Row(sqlite3_stmt statement)
{
    private readonly sqlite3_stmt statement = statement;

    public bool IsNull(int column) =>
        raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public int Int(int column) => checked((int)Long(column));

    /// <exception cref="InvalidOperationException">The column is NULL.</exception>
    public string Text(int column) => IsNull(column)
        ? throw new InvalidOperationException($"column {column} is NULL, expected text")
        : raw.sqlite3_column_text(statement, column).utf8_to_string();

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();
}
