using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Booth.Engine;
using Microsoft.Data.Sqlite;

namespace Booth.Journal;

/// <summary>
/// Brings a file to the newest version, one numbered script after the other; each script and its
/// version number are one transaction, so that a power cut leaves one version or the next.
/// </summary>
internal static class Migrator
{
    private static readonly Lazy<ImmutableArray<string>> Embedded = new(ReadScripts);

    /// <summary>Script n brings version n to version n + 1.</summary>
    public static ImmutableArray<string> Scripts => Embedded.Value;

    public static int VersionOf(SqliteConnection connection) =>
        checked((int)Pragma(connection, "PRAGMA user_version"));

    public static void Migrate(
        string path, SqliteConnection connection, ImmutableArray<string> scripts)
    {
        var found = VersionOf(connection);
        if (found > scripts.Length)
        {
            throw new JournalException(
                JournalFault.TooNew,
                $"Journal {path}: found version {found}, expected at most {scripts.Length}. "
                + "A newer boothd wrote it: install that version again.");
        }

        for (var version = found; version < scripts.Length; version++)
        {
            Apply(connection, scripts[version], version + 1);
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Scripts come from this assembly.")]
    private static void Apply(SqliteConnection connection, string script, int version)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = script;
        command.ExecuteNonQuery();
        command.CommandText = $"PRAGMA user_version = {version}";
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    [SuppressMessage("Security", "CA2100", Justification = "Called with constants.")]
    private static long Pragma(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static ImmutableArray<string> ReadScripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames()
            .Where(static name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return [.. names.Select(name => ReadScript(assembly, name))];
    }

    private static string ReadScript(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
