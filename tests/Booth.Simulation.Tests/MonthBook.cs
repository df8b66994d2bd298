using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Booth.Simulation.Tests;

/// <summary>
/// A long run, month by month: what the journal and the process hold, and whether it stays within
/// its bounds. Only two things grow for ever: 16 bytes of each reference in the journal, and what the
/// simulation itself remembers to check the booth with ("checker").
/// </summary>
internal sealed class MonthBook(BoothWorld world, TextWriter output)
{
    private const int DaysAMonth = 30;
    private const long Mega = 1 << 20;

    // The journal of a busy day, and what it grows by once nothing of 400 days ago is left.
    private const long DayBytes = 128 * 1024;
    private const long ReferenceBytes = 48;

    // A coin, a sale, a voucher or a dossier in the checker's dictionaries.
    private const long RememberedBytes = 300;

    // What a purge is late by, and what clocks were wrong by.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(10);

    private static readonly RetentionLimits Retention = new();

    private static readonly string[] Tables =
    [
        "ledger_entry", "ledger_month", "settled", "event", "print_job", "envelope", "tombstone",
        "voucher", "adjustment", "report",
    ];

    private int monthsWritten;

    /// <summary>After every day; writes a line when a month is full and the booth is up.</summary>
    public void EndDay(int day)
    {
        if (day / DaysAMonth <= monthsWritten || !world.IsUp || world.Broken is not null)
        {
            return;
        }

        if (monthsWritten++ == 0)
        {
            output.WriteLine("| month | journal MB | wal MB | heap MB | of it checker MB | process MB | native MB | "
                + string.Join(" | ", Tables)
                + " | oldest entry that ended d | oldest print job d | oldest envelope d "
                + "| oldest tombstone d | oldest voucher d |");
        }

        long walBytes = SizeOf("journal.db-wal");
        world.Disk.Platter.Checkpoint();
        string copy = Path.Combine(world.Folder, "month.db");
        Month month = Read(copy, walBytes);
        File.Delete(copy);
        output.WriteLine($"| {monthsWritten} | {month}");
        output.Flush();
        foreach (string problem in month.Problems())
        {
            world.Break($"month {monthsWritten}: {problem}");
        }
    }

    private long SizeOf(string file) =>
        new FileInfo(Path.Combine(world.Folder, "disk", file)) is { Exists: true } found
            ? found.Length : 0;

    // From a copy: nobody else may have the journal open.
    private Month Read(string copy, long walBytes)
    {
        File.Copy(Path.Combine(world.Folder, "disk", "journal.db"), copy, overwrite: true);
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        // What is free and kept for later goes back first: it says how busy the collector was.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        DateTimeOffset now = world.Clock.GetUtcNow();
        double? Age(string sql) => Scalar(connection, sql) is string at
            ? (now - DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)).TotalDays : null;
        return new Month(
            SizeOf("journal.db"), walBytes,
            GC.GetTotalMemory(forceFullCollection: true),
            RememberedBytes * (world.Model.Size + (3 * world.Collector.Accepted.Count)),
            Environment.WorkingSet, GC.GetGCMemoryInfo().TotalCommittedBytes,
            [.. Tables.Select(table => (long)Scalar(connection, $"SELECT count(*) FROM {table}")!)],
            Age("""
                SELECT min(at_utc) FROM ledger_entry
                WHERE kind NOT IN ('coin_pending', 'sale_opened', 'voucher_issued')
                """),
            Age("SELECT min(since_utc) FROM print_job"),
            Age("SELECT min(stored_at_utc) FROM envelope"),
            Age("SELECT min(closed_at_utc) FROM tombstone"),
            Age("""
                SELECT min(issued.at_utc) FROM voucher JOIN ledger_entry AS issued
                    ON issued.kind = 'voucher_issued' AND issued.reference = voucher.voucher_id
                WHERE NOT EXISTS (SELECT 1 FROM ledger_entry AS ended
                    WHERE ended.kind IN ('voucher_redeemed', 'voucher_expired')
                        AND ended.reference = voucher.voucher_id)
                """));
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private sealed record Month(
        long JournalBytes, long WalBytes, long HeapBytes, long CheckerBytes, long ProcessBytes,
        long CommittedBytes, long[] Rows, double? EntryDays, double? PrintJobDays, double? EnvelopeDays,
        double? TombstoneDays, double? VoucherDays)
    {
        public IEnumerable<string> Problems()
        {
            (long settled, long events) = (Rows[2], Rows[3]);
            double slack = Slack.TotalDays;
            (string What, double? Found, double Most)[] bounds =
            [
                // Events and what else has a limit, 400 days of entries, references.
                ("journal bytes", JournalBytes,
                    (16 * Mega) + (DayBytes * Retention.ClosedDays) + (ReferenceBytes * settled)),
                ("log bytes", WalBytes, 20 * Mega),
                // The trace of the last days is some 20 MB of it.
                ("heap bytes without the checker's", HeapBytes - CheckerBytes, 48 * Mega),
                // Code, stacks, SQLite's cache of 2 MB a connection, what malloc keeps.
                ("native bytes", NativeBytes, 160 * Mega),
                ("process bytes without the checker's", ProcessBytes - CheckerBytes, 224 * Mega),
                ("days of an entry that ended", EntryDays, Retention.ClosedDays + slack),
                ("events", events, Retention.MaxEvents),
                ("days of a print job", PrintJobDays, Retention.ClosedDays + slack),
                ("days of a tombstone", TombstoneDays, Retention.ClosedDays + slack),
                ("days of an envelope", EnvelopeDays, (Retention.EnvelopeMonths * 31) + slack),
                ("days of a voucher", VoucherDays, (Retention.VoucherMonths * 31) + slack),
            ];
            return bounds.Where(bound => bound.Found > bound.Most)
                .Select(bound => $"{bound.What}: {bound.Found}, expected at most {bound.Most}");
        }

        private long NativeBytes => Math.Max(0, ProcessBytes - CommittedBytes);

        public override string ToString() => string.Join(" | ",
        [
            Text(JournalBytes / (double)Mega), Text(WalBytes / (double)Mega),
            Text(HeapBytes / (double)Mega), Text(CheckerBytes / (double)Mega),
            Text(ProcessBytes / (double)Mega), Text(NativeBytes / (double)Mega),
            .. Rows.Select(rows => rows.ToString(CultureInfo.InvariantCulture)),
            Text(EntryDays), Text(PrintJobDays), Text(EnvelopeDays), Text(TombstoneDays), Text(VoucherDays),
        ]) + " |";

        private static string Text(double? value) =>
            value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";
    }
}
