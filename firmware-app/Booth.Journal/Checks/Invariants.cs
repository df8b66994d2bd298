using System.Collections.Immutable;

namespace Booth.Journal;

/// <summary>
/// What must hold in every journal at every moment. Each query returns one line of words for each
/// violation; no line means that all holds.
/// </summary>
internal sealed class Invariants(Database database)
{
    // No account but the outside world may owe.
    private const string NobodyOwes =
        """
        SELECT 'account ' || account || ' is at ' || balance_minor || ' cents'
        FROM balance
        WHERE balance_minor < 0 AND account NOT IN ('visitor', 'operator', 'adjustments')
        """;

    // Invariant 1: every coin that was counted is somewhere, once.
    private const string EveryCoinIsSomewhere =
        """
        SELECT 'coins and grants of ' || paid || ' cents, but claims of ' || claims || ' cents'
        FROM (SELECT
            coalesce((SELECT total FROM counter WHERE name = 'coins_value_minor'), 0)
                + coalesce((SELECT sum(CASE
                    WHEN kind = 'credit_void' THEN -amount_minor
                    WHEN kind = 'adjustment' AND to_account = 'credit' THEN amount_minor
                    WHEN kind = 'adjustment' AND from_account = 'credit' THEN -amount_minor
                    ELSE 0 END) FROM moved), 0) AS paid,
            coalesce((SELECT sum(balance_minor) FROM balance WHERE account IN
                ('pending', 'credit', 'sales_open', 'sales', 'vouchers', 'vouchers_expired')), 0)
                AS claims)
        WHERE paid <> claims
        """;

    // What stands beside the ledger is what its entries sum up to.
    private const string AccountsAreSums =
        """
        SELECT 'account ' || name || ' stands at ' || account.balance_minor || ' cents, not '
            || coalesce(balance.balance_minor, 0)
        FROM account LEFT JOIN balance ON balance.account = account.name
        WHERE account.balance_minor <> coalesce(balance.balance_minor, 0)
        """;

    // What is open is what was opened and has not ended.
    private const string OpenIsWhatWasOpened =
        """
        SELECT open.account || ' holds ' || coalesce(balance_minor, 0) || ' cents, but '
            || opened || ' cents are open'
        FROM (
            SELECT 'pending' AS account, coalesce(sum(amount_minor), 0) AS opened
            FROM ledger_entry AS opening WHERE kind = 'coin_pending' AND NOT EXISTS (
                SELECT 1 FROM ledger_entry AS ended WHERE ended.reference = opening.reference
                    AND ended.kind IN ('credit_posted', 'credit_void'))
            UNION ALL SELECT 'sales_open', coalesce(sum(amount_minor), 0)
            FROM ledger_entry AS opening WHERE kind = 'sale_opened' AND NOT EXISTS (
                SELECT 1 FROM ledger_entry AS ended WHERE ended.reference = opening.reference
                    AND ended.kind IN ('sale_rendered', 'sale_returned'))
            UNION ALL SELECT 'vouchers', coalesce(sum(amount_minor), 0)
            FROM ledger_entry AS opening WHERE kind = 'voucher_issued' AND NOT EXISTS (
                SELECT 1 FROM ledger_entry AS ended WHERE ended.reference = opening.reference
                    AND ended.kind IN ('voucher_redeemed', 'voucher_expired'))
        ) AS open LEFT JOIN balance USING (account)
        WHERE coalesce(balance_minor, 0) <> opened
        """;

    // Lifetime counters agree with the ledger.
    private const string CountersAgree =
        """
        SELECT 'counter ' || name || ' is ' || found || ', the ledger says ' || expected
        FROM (SELECT wanted.name, wanted.expected,
                coalesce((SELECT total FROM counter WHERE counter.name = wanted.name), 0) AS found
            FROM (SELECT 'coins_accepted' AS name, (SELECT coalesce(sum(entries), 0)
                    FROM moved WHERE kind = 'coin_pending') AS expected
                UNION ALL SELECT 'sales_rendered', (SELECT coalesce(sum(entries), 0)
                    FROM moved WHERE kind = 'sale_rendered')
                UNION ALL SELECT 'sales_value_minor', (SELECT coalesce(sum(amount_minor), 0)
                    FROM moved WHERE kind = 'sale_rendered')
                UNION ALL SELECT 'sales_returned', (SELECT coalesce(sum(entries), 0)
                    FROM moved WHERE kind = 'sale_returned')) AS wanted)
        WHERE found <> expected
        """;

    private static readonly ImmutableArray<string> Queries =
    [
        // The book in one reading: what moved, by what it was, folded or not.
        $"""
        WITH moved AS MATERIALIZED (
            SELECT kind, from_account, to_account, sum(entries) AS entries,
                sum(amount_minor) AS amount_minor
            FROM ledger_flow GROUP BY kind, from_account, to_account),
        leg (account, change_minor) AS (
            SELECT to_account, amount_minor FROM moved
            UNION ALL SELECT from_account, -amount_minor FROM moved
            UNION ALL SELECT 'cash_box', amount_minor FROM moved WHERE from_account = 'visitor'
            UNION ALL SELECT 'cash_box', -amount_minor FROM moved WHERE to_account = 'visitor'),
        balance (account, balance_minor) AS MATERIALIZED (
            SELECT account, sum(change_minor) FROM leg GROUP BY account)

        {NobodyOwes} UNION ALL {EveryCoinIsSomewhere} UNION ALL {AccountsAreSums}
        UNION ALL {OpenIsWhatWasOpened} UNION ALL {CountersAgree}
        """,
        // Invariant 2: money and paper tell the same story.
        """
        SELECT 'sale ' || job.sale_id || ' is '
            || coalesce(ended.kind, opened.kind, 'not in the ledger')
            || ', but its print job is ' || job.state
        FROM print_job AS job
        LEFT JOIN ledger_entry AS opened
            ON opened.kind = 'sale_opened' AND opened.reference = job.sale_id
        LEFT JOIN ledger_entry AS ended
            ON ended.kind IN ('sale_rendered', 'sale_returned') AND ended.reference = job.sale_id
        WHERE opened.number IS NULL OR CASE coalesce(ended.kind, '')
            WHEN 'sale_rendered' THEN job.state <> 'completed'
            WHEN 'sale_returned' THEN job.state <> 'failed'
            ELSE job.state NOT IN ('planned', 'submitted') END
        """,
        """
        SELECT 'sale ' || reference || ' is open and has no print job'
        FROM ledger_entry AS opened
        WHERE kind = 'sale_opened'
            AND NOT EXISTS (SELECT 1 FROM ledger_entry AS ended
                WHERE ended.kind IN ('sale_rendered', 'sale_returned')
                    AND ended.reference = opened.reference)
            AND NOT EXISTS (SELECT 1 FROM print_job WHERE sale_id = opened.reference)
        """,
        // An envelope waits for its sheet, and leaves only when the sheet is out.
        """
        SELECT 'envelope of sale ' || envelope.sale_id || ' is ' || envelope.state
            || ', but its print job is ' || job.state
        FROM envelope JOIN print_job AS job ON job.sale_id = envelope.sale_id
        WHERE CASE envelope.state
            WHEN 'held' THEN job.state NOT IN ('planned', 'submitted')
            ELSE job.state <> 'completed' END
        """,
        """
        SELECT 'dossier of sale ' || tombstone.sale_id || ' is ' || tombstone.outcome
            || ', but its print job is ' || job.state
        FROM tombstone JOIN print_job AS job ON job.sale_id = tombstone.sale_id
        WHERE CASE tombstone.outcome
            WHEN 'returned' THEN job.state <> 'failed'
            ELSE job.state <> 'completed' END
        """,
        // Invariant 3, the journal's half: every printed code has an envelope or a tombstone.
        """
        SELECT 'sale ' || sale_id || ' was printed and has neither envelope nor tombstone'
        FROM print_job AS job
        WHERE service = 'Ephoto'
            AND NOT EXISTS (SELECT 1 FROM envelope WHERE envelope.sale_id = job.sale_id)
            AND NOT EXISTS (SELECT 1 FROM tombstone WHERE tombstone.sale_id = job.sale_id)
        """,
        """
        SELECT 'dossier of sale ' || envelope.sale_id || ' waits and has a tombstone'
        FROM envelope JOIN tombstone
            ON tombstone.dossier_id = envelope.dossier_id OR tombstone.sale_id = envelope.sale_id
        """,
        // A voucher that can be redeemed has a number, and every number has a voucher.
        """
        SELECT 'voucher ' || reference || ' is outstanding and has no number'
        FROM ledger_entry AS issued
        WHERE kind = 'voucher_issued'
            AND NOT EXISTS (SELECT 1 FROM ledger_entry AS ended
                WHERE ended.kind IN ('voucher_redeemed', 'voucher_expired')
                    AND ended.reference = issued.reference)
            AND NOT EXISTS (SELECT 1 FROM voucher WHERE voucher_id = issued.reference)
        UNION ALL
        SELECT 'voucher ' || voucher_id || ' has a number and was never issued'
        FROM voucher
        WHERE NOT EXISTS (SELECT 1 FROM ledger_entry
            WHERE kind = 'voucher_issued' AND reference = voucher_id)
        """,
        // Two people answer for every adjustment.
        """
        SELECT 'adjustment ' || reference || ' has no people'
        FROM ledger_entry
        WHERE kind = 'adjustment'
            AND NOT EXISTS (SELECT 1 FROM adjustment WHERE adjustment_id = reference)
        """,
    ];

    public ImmutableArray<string> Check() =>
        [.. Queries.SelectMany(sql => database.Query(sql, static row => row.Text(0)))];
}
