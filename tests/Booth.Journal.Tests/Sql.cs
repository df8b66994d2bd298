using Microsoft.Data.Sqlite;

namespace Booth.Journal.Tests;

/// <summary>Looks into the closed file with a connection of its own.</summary>
internal static class Sql
{
    public static string Text(TestBooth booth, string sql)
    {
        booth.Journal.Dispose();
        try
        {
            using var connection = new SqliteConnection($"Data Source={booth.File};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar()?.ToString() ?? "";
        }
        finally
        {
            booth.Reopen();
        }
    }
}
