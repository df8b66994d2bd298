using Microsoft.Data.Sqlite;

namespace ReferenceCollector;

/// <summary>
/// Envelopes in one SQLite file. Fetching deletes, time deletes; what stays is a row that says so,
/// so that a second fetch is told from a wrong code, and it goes six months later.
/// </summary>
internal sealed class DossierStore : IDisposable
{
    private const int ValidMonths = 6;

    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS dossier (
            id TEXT PRIMARY KEY,
            digest TEXT NOT NULL,
            receipt TEXT NOT NULL,
            booth_id TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'fetched', 'expired')),
            accepted INTEGER NOT NULL,
            repeats INTEGER NOT NULL,
            envelope BLOB,
            CHECK ((state = 'waiting') = (envelope IS NOT NULL))
        ) STRICT;
        """;

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;

    public DossierStore(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Execute(Schema);
    }

    /// <summary>When a dossier of this age is purged.</summary>
    public static DateTimeOffset ExpiresAt(DateTimeOffset capturedAt) =>
        capturedAt.AddMonths(ValidMonths);

    /// <summary>What is known of an envelope that comes (again); null when it is new.</summary>
    public PutResult? Repeat(string id, string digest)
    {
        lock (gate)
        {
            using var found = Command(
                "SELECT digest, receipt FROM dossier WHERE id = $id", ("$id", id));
            using var row = found.ExecuteReader();
            if (!row.Read())
            {
                return null;
            }

            if (row.GetString(0) != digest)
            {
                return new PutResult(409, "");
            }

            Execute("UPDATE dossier SET repeats = repeats + 1 WHERE id = $id", ("$id", id));
            return new PutResult(200, row.GetString(1));
        }
    }

    /// <summary>Keeps a new envelope; when the same id came in between, as <see cref="Repeat"/>.</summary>
    public PutResult Add(
        OpenedDossier dossier, string digest, string receipt, byte[] envelope, DateTimeOffset now)
    {
        lock (gate)
        {
            if (Repeat(dossier.Id, digest) is { } known)
            {
                return known;
            }

            Execute(
                """
                INSERT INTO dossier VALUES
                    ($id, $digest, $receipt, $booth, $now, $expires, 'waiting', 1, 0, $envelope)
                """,
                ("$id", dossier.Id), ("$digest", digest), ("$receipt", receipt),
                ("$booth", dossier.BoothId), ("$now", now.ToUnixTimeMilliseconds()),
                ("$expires", ExpiresAt(dossier.CapturedAt).ToUnixTimeMilliseconds()),
                ("$envelope", envelope));
            return new PutResult(201, receipt);
        }
    }

    /// <summary>The envelope, which is deleted; null with the state that explains why not.</summary>
    /// <returns>State before: "waiting", "fetched", "expired", or null when the id is unknown.</returns>
    public (string? State, byte[]? Envelope) Take(string id, DateTimeOffset now)
    {
        lock (gate)
        {
            Purge(now);
            using var found = Command(
                "SELECT state, envelope FROM dossier WHERE id = $id", ("$id", id));
            using var row = found.ExecuteReader();
            if (!row.Read())
            {
                return (null, null);
            }

            var (state, envelope) = (row.GetString(0), row.IsDBNull(1) ? null : (byte[])row[1]);
            row.Close();
            if (state == "waiting")
            {
                Execute(
                    "UPDATE dossier SET state = 'fetched', envelope = NULL WHERE id = $id",
                    ("$id", id));
                Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            return (state, envelope);
        }
    }

    /// <summary>Deletes what nobody fetched in time, and old rows altogether.</summary>
    public void Purge(DateTimeOffset now)
    {
        lock (gate)
        {
            Execute(
                """
                UPDATE dossier SET state = 'expired', envelope = NULL
                WHERE state = 'waiting' AND expires_at <= $now
                """,
                ("$now", now.ToUnixTimeMilliseconds()));
            Execute(
                "DELETE FROM dossier WHERE expires_at <= $long_ago",
                ("$long_ago", now.AddMonths(-ValidMonths).ToUnixTimeMilliseconds()));
        }
    }

    /// <summary>Every row, oldest first.</summary>
    public IReadOnlyList<DossierRow> List()
    {
        lock (gate)
        {
            using var all = Command(
                """
                SELECT id, state, booth_id, received_at, expires_at, accepted, repeats
                FROM dossier ORDER BY received_at, id
                """);
            using var row = all.ExecuteReader();
            var rows = new List<DossierRow>();
            while (row.Read())
            {
                rows.Add(new DossierRow(
                    row.GetString(0), row.GetString(1), row.GetString(2),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
                    row.GetInt32(5), row.GetInt32(6)));
            }

            return rows;
        }
    }

    public void Dispose() => connection.Dispose();

    private void Execute(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
