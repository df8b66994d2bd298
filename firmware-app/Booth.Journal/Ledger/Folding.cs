namespace Booth.Journal;

/// <summary>
/// Folds what has settled long ago into its month: sums, counts and references stay, the single
/// entries go. The tables themselves keep the sums and refuse what may still be asked for.
/// </summary>
internal sealed class Folding(Database database, int newestThatStay)
{
    // What one purge does, so that it is short; a booth makes fewer in an hour.
    private const int MostAtATime = 500;

    private const string IsOld =
        """
        ended.kind NOT IN ('coin_pending', 'sale_opened', 'voucher_issued')
            AND ended.at_utc < $cutoff
            AND ended.number < (SELECT max(number) FROM ledger_entry) - $stay
        """;

    private const string FindsOne =
        $"SELECT 1 FROM ledger_entry AS ended INDEXED BY ledger_end_time WHERE {IsOld} LIMIT 1";

    private const string DeletesOpenings =
        $"""
        DELETE FROM ledger_entry WHERE number IN (
            SELECT opening.number FROM ledger_entry AS ended INDEXED BY ledger_end_time
            JOIN ledger_entry AS opening ON opening.reference = ended.reference
                AND opening.kind = CASE ended.kind
                    WHEN 'credit_posted' THEN 'coin_pending'
                    WHEN 'credit_void' THEN 'coin_pending'
                    WHEN 'sale_rendered' THEN 'sale_opened'
                    WHEN 'sale_returned' THEN 'sale_opened'
                    ELSE 'voucher_issued' END
            WHERE {IsOld}
                AND NOT EXISTS (SELECT 1 FROM print_job WHERE sale_id = ended.reference)
                AND NOT EXISTS (SELECT 1 FROM voucher WHERE voucher_id = ended.reference)
            ORDER BY ended.at_utc LIMIT $most)
        """;

    private const string DeletesPeople =
        $"""
        DELETE FROM adjustment WHERE adjustment_id IN (
            SELECT reference FROM ledger_entry AS ended INDEXED BY ledger_end_time
            WHERE ended.kind = 'adjustment' AND {IsOld})
        """;

    private const string DeletesEnds =
        $"""
        DELETE FROM ledger_entry WHERE number IN (
            SELECT number FROM ledger_entry AS ended INDEXED BY ledger_end_time
            WHERE {IsOld}
                AND NOT EXISTS (SELECT 1 FROM ledger_entry AS opening
                    WHERE opening.reference = ended.reference
                        AND opening.kind IN ('coin_pending', 'sale_opened', 'voucher_issued'))
            ORDER BY ended.at_utc LIMIT $most)
        """;

    /// <summary>
    /// What ended before <paramref name="cutoff"/>; after the vouchers and print jobs of that time
    /// are gone. Returns how many entries were folded.
    /// </summary>
    public int Run(DateTimeOffset cutoff)
    {
        (string, object?)[] old = [("$cutoff", Texts.Of(cutoff)), ("$stay", newestThatStay)];
        if (!database.Any(FindsOne, old)) return 0;
        (string, object?)[] some = [.. old, ("$most", MostAtATime)];
        var openings = database.Execute(DeletesOpenings, some);
        database.Execute(DeletesPeople, old);
        return openings + database.Execute(DeletesEnds, some);
    }
}
