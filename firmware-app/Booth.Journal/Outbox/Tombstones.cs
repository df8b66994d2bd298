using Booth.Engine;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>What is left of an envelope: which, when, how it ended. No sealed byte.</summary>
internal sealed class Tombstones(Database database, TimeProvider clock)
{
    /// <summary>
    /// Deletes the envelope and leaves a tombstone, in this order: so a full file has room for it.
    /// </summary>
    public void Bury(DossierId dossier, string outcome, byte[]? receiptHash)
    {
        var (sale, attempts, storedAt) = database.Query(
            "SELECT sale_id, attempts, stored_at_utc FROM envelope WHERE dossier_id = $dossier",
            static row => (row.Text(0), row.Long(1), row.Text(2)),
            ("$dossier", dossier.Value)).Single();
        database.Execute(
            "DELETE FROM envelope WHERE dossier_id = $dossier", ("$dossier", dossier.Value));
        database.Execute(
            """
            INSERT INTO tombstone
                (dossier_id, sale_id, outcome, attempts,
                    stored_at_utc, closed_at_utc, receipt_sha256)
            VALUES ($dossier, $sale, $outcome, $attempts, $storedAt, $now, $hash)
            """,
            ("$dossier", dossier.Value),
            ("$sale", sale),
            ("$outcome", outcome),
            ("$attempts", attempts),
            ("$storedAt", storedAt),
            ("$now", Texts.Of(clock.GetUtcNow())),
            ("$hash", receiptHash));
    }

    public void Acknowledge(DossierId dossier, byte[] receiptHash) => database.Execute(
        """
        UPDATE tombstone SET outcome = 'acknowledged', receipt_sha256 = $hash, closed_at_utc = $now
        WHERE dossier_id = $dossier
        """,
        ("$hash", receiptHash),
        ("$now", Texts.Of(clock.GetUtcNow())),
        ("$dossier", dossier.Value));

    public string? OutcomeOf(DossierId dossier) => Find(dossier)?.State;

    public DossierStanding? Find(DossierId dossier)
    {
        var found = database.Query(
            "SELECT outcome, closed_at_utc, attempts FROM tombstone WHERE dossier_id = $dossier",
            static row => new DossierStanding(
                row.Text(0), Texts.Time(row.Text(1)), row.Int(2), null),
            ("$dossier", dossier.Value));
        return found.Count == 0 ? null : found[0];
    }

    public DateTimeOffset? LastAcknowledged() => database.Query(
        """
        SELECT max(closed_at_utc) FROM tombstone INDEXED BY tombstone_acknowledged
        WHERE outcome = 'acknowledged'
        """,
        static row => Texts.TimeOrNull(row, 0))[0];

    /// <summary>
    /// After its print job: a printed code always has an envelope or a tombstone.
    /// </summary>
    public int DeleteClosed(DateTimeOffset cutoff) => database.Execute(
        """
        DELETE FROM tombstone INDEXED BY tombstone_closed
        WHERE closed_at_utc < $cutoff
            AND NOT EXISTS (SELECT 1 FROM print_job WHERE print_job.sale_id = tombstone.sale_id)
        """,
        ("$cutoff", Texts.Of(cutoff)));
}
