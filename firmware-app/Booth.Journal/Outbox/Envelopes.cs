using System.Collections.Immutable;
using System.Security.Cryptography;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>
/// Sealed dossiers: held until the sheet is out, then queued for the collector, or stopped when it
/// will never take them. Gone means deleted, zeroed, and a tombstone.
/// </summary>
internal sealed class Envelopes
{
    /// <summary>
    /// No wait may outlive a clock that was set back: longer ones are cut, or count as over, and so
    /// does a wait that began later than now.
    /// </summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    private readonly Database database;
    private readonly Tombstones tombstones;
    private readonly TimeProvider clock;
    private readonly JournalOptions options;
    private readonly Remembered<Tally> tally;

    public Envelopes(
        Database database, Tombstones tombstones, TimeProvider clock, JournalOptions options)
    {
        this.database = database;
        this.tombstones = tombstones;
        this.clock = clock;
        this.options = options;
        tally = new Remembered<Tally>(database, ReadTally);
    }

    public void Hold(DossierId dossier, SaleId sale, byte[] sealedBytes)
    {
        Check(dossier, sealedBytes);
        var now = Texts.Of(clock.GetUtcNow());
        database.Execute(
            """
            INSERT INTO envelope
                (dossier_id, sale_id, state, stored_at_utc, since_utc, sha256, sealed)
            VALUES ($dossier, $sale, 'held', $now, $now, $sha256, $sealed)
            """,
            ("$dossier", dossier.Value),
            ("$sale", Texts.Of(sale.Value)),
            ("$now", now),
            ("$sha256", SHA256.HashData(sealedBytes)),
            ("$sealed", sealedBytes));
    }

    /// <summary>Held to queued. A plain sheet has none.</summary>
    public void Release(SaleId sale) => database.Execute(
        """
        UPDATE envelope SET state = 'queued', queued_at_utc = $now, since_utc = $now
        WHERE sale_id = $sale AND state = 'held'
        """,
        ("$sale", Texts.Of(sale.Value)), ("$now", Texts.Of(clock.GetUtcNow())));

    /// <summary>The sale was returned: its envelope goes, sent or not it can never be.</summary>
    public void Destroy(SaleId sale)
    {
        var dossiers = database.Query(
            "SELECT dossier_id FROM envelope WHERE sale_id = $sale",
            static row => new DossierId(row.Text(0)),
            ("$sale", Texts.Of(sale.Value)));
        foreach (var dossier in dossiers)
        {
            tombstones.Bury(dossier, "returned", receiptHash: null);
        }
    }

    public ImmutableArray<OutboxItem> Due(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        // Asked every second, and nearly always there is none.
        if (tally.Read().Queued == 0) return [];
        var now = clock.GetUtcNow();
        return
        [
            .. database.Query(
                """
                SELECT dossier_id, attempts, queued_at_utc FROM envelope
                WHERE state = 'queued'
                    AND (not_before_utc IS NULL OR not_before_utc <= $now OR not_before_utc > $far
                        OR since_utc > $now)
                ORDER BY queued_at_utc, envelope_number LIMIT $limit
                """,
                static row => new OutboxItem(
                    new DossierId(row.Text(0)),
                    row.Int(1),
                    Texts.Time(row.Text(2))),
                ("$now", Texts.Of(now)),
                ("$far", Texts.Of(now + LongestWait)),
                ("$limit", limit)),
        ];
    }

    public byte[]? Read(DossierId dossier)
    {
        var found = database.Query(
            "SELECT sealed, sha256 FROM envelope WHERE dossier_id = $dossier",
            static row => (Sealed: row.Bytes(0), Hash: row.Bytes(1)),
            ("$dossier", dossier.Value));
        if (found.Count == 0) return null;
        if (SHA256.HashData(found[0].Sealed).AsSpan().SequenceEqual(found[0].Hash))
        {
            return found[0].Sealed;
        }

        Stop(dossier, "damaged on disk: its SHA-256 differs from the one stored with it");
        return null;
    }

    public void Postpone(DossierId dossier, DateTimeOffset notBefore, string reason)
    {
        var latest = clock.GetUtcNow() + LongestWait;
        database.Execute(
            """
            UPDATE envelope
            SET attempts = attempts + 1, not_before_utc = $notBefore, reason = $reason,
                since_utc = $now
            WHERE dossier_id = $dossier AND state = 'queued'
            """,
            ("$notBefore", Texts.Of(notBefore < latest ? notBefore : latest)),
            ("$reason", Texts.Capped(reason, 200)),
            ("$now", Texts.Of(clock.GetUtcNow())),
            ("$dossier", dossier.Value));
    }

    public void Stop(DossierId dossier, string reason) => database.Execute(
        """
        UPDATE envelope
        SET state = 'stopped', attempts = attempts + 1, reason = $reason, since_utc = $now
        WHERE dossier_id = $dossier AND state = 'queued'
        """,
        ("$reason", Texts.Capped(reason, 200)),
        ("$now", Texts.Of(clock.GetUtcNow())),
        ("$dossier", dossier.Value));

    public bool Retry(DossierId dossier) => database.Execute(
        """
        UPDATE envelope SET state = 'queued', not_before_utc = NULL, since_utc = $now
        WHERE dossier_id = $dossier AND state = 'stopped'
        """,
        ("$now", Texts.Of(clock.GetUtcNow())), ("$dossier", dossier.Value)) == 1;

    /// <summary>True the first time.</summary>
    public bool Acknowledge(DossierId dossier, ReadOnlySpan<byte> receipt)
    {
        var hash = SHA256.HashData(receipt);
        switch (StateOf(dossier) ?? tombstones.OutcomeOf(dossier))
        {
            case "queued" or "stopped":
                tombstones.Bury(dossier, "acknowledged", hash);
                return true;
            case "purged":
                // The answer to the last attempt came after the limit: it was delivered after all.
                tombstones.Acknowledge(dossier, hash);
                return true;
            case "acknowledged":
                return false;
            case var other:
                throw Rule.Broken($"dossier {dossier} is {other ?? "unknown"}, it was never sent");
        }
    }

    /// <summary>Undelivered envelopes beyond the limit are destroyed. Returns how many.</summary>
    public int DestroyExpired(RetentionCutoffs cutoffs)
    {
        var old = database.Query(
            "SELECT dossier_id, stored_at_utc, state FROM envelope",
            static row => (
                Dossier: new DossierId(row.Text(0)),
                StoredAt: Texts.Time(row.Text(1)),
                IsHeld: row.Text(2) == "held"))
            .Where(item => cutoffs.DestroysEnvelope(item.StoredAt, item.IsHeld))
            .ToList();
        foreach (var item in old)
        {
            tombstones.Bury(item.Dossier, "purged", receiptHash: null);
        }

        return old.Count;
    }

    public DossierStanding? Find(DossierId dossier)
    {
        var found = database.Query(
            "SELECT state, since_utc, attempts, reason FROM envelope WHERE dossier_id = $dossier",
            static row => new DossierStanding(
                row.Text(0),
                Texts.Time(row.Text(1)),
                row.Int(2),
                row.IsNull(3) ? null : row.Text(3)),
            ("$dossier", dossier.Value));
        return found.Count == 0 ? tombstones.Find(dossier) : found[0];
    }

    public OutboxStatus Status()
    {
        var (now, found) = (clock.GetUtcNow(), tally.Read());
        var age = found.OldestQueuedAt is { } since ? now - since : TimeSpan.Zero;
        return new OutboxStatus(
            found.Held,
            found.Queued,
            found.Stopped,
            Math.Max(0, (long)age.TotalSeconds),
            found.LastAcknowledgedAt)
        {
            Limit = options.MaxEnvelopes,
        };
    }

    private Tally ReadTally()
    {
        var states = database.Query(
            "SELECT state, count(*), min(queued_at_utc) FROM envelope GROUP BY state",
            static row => (
                State: row.Text(0), Count: row.Int(1), Oldest: Texts.TimeOrNull(row, 2)));
        int CountOf(string state) => states.Find(found => found.State == state).Count;
        return new Tally(
            CountOf("held"),
            CountOf("queued"),
            CountOf("stopped"),
            states.Find(static found => found.State == "queued").Oldest,
            tombstones.LastAcknowledged());
    }

    private string? StateOf(DossierId dossier)
    {
        var found = database.Query(
            "SELECT state FROM envelope WHERE dossier_id = $dossier",
            static row => row.Text(0),
            ("$dossier", dossier.Value));
        return found.Count == 0 ? null : found[0];
    }

    private void Check(DossierId dossier, byte[] sealedBytes)
    {
        if (Find(dossier) is { } known)
        {
            throw Rule.Broken($"dossier {dossier} exists and is {known.State}; draw another code");
        }

        if (sealedBytes.Length == 0 || sealedBytes.Length > options.MaxEnvelopeBytes)
        {
            throw Rule.Broken(
                $"dossier {dossier}: found an envelope of {sealedBytes.Length} bytes, "
                + $"expected 1 to {options.MaxEnvelopeBytes}");
        }

        if (Status().IsFull)
        {
            throw Rule.Broken($"the outbox holds its limit of {options.MaxEnvelopes} envelopes");
        }
    }

    private sealed record Tally(
        int Held,
        int Queued,
        int Stopped,
        DateTimeOffset? OldestQueuedAt,
        DateTimeOffset? LastAcknowledgedAt);
}
