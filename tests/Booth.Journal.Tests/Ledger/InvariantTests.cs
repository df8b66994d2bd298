namespace Booth.Journal.Tests;

/// <summary>Each check is shown the damage it is there for, made past every guard of the tables.</summary>
public sealed class InvariantTests : IDisposable
{
    private readonly TestBooth booth = new();

    public InvariantTests()
    {
        booth.SellAndPrint();
        Journal.AcknowledgeEnvelope(booth.SellAndPrint().Dossier!.Value, [1]);
        booth.Sell();
        Journal.ReturnSale(booth.Sell().Sale);
        Journal.Adjust(new Adjustment(
            Guid.NewGuid(), AdjustmentKind.WriteOffCredit, new Money(800), "a", "b", "test"));
        booth.Refund(300);
        Journal.AddPendingCoin(new CoinId(Guid.NewGuid()), new Money(100));
    }

    private SqliteJournal Journal => booth.Journal;

    public static TheoryData<string, string> Damages => new()
    {
        { "UPDATE counter SET total = 0 WHERE name = 'coins_value_minor'",
            "but claims of" },
        { "UPDATE ledger_entry SET amount_minor = 9000 WHERE kind = 'sale_opened'", "account credit is at" },
        { "DELETE FROM ledger_entry WHERE kind = 'credit_posted' AND number = 2",
            "account credit is at -800 cents" },
        { "UPDATE ledger_entry SET amount_minor = 1 WHERE kind = 'coin_pending' AND number = 1",
            "pending holds -699 cents, but 100 cents are open" },
        { "DELETE FROM ledger_entry WHERE kind = 'sale_rendered'",
            "is sale_opened, but its print job is completed" },
        { "DELETE FROM ledger_entry WHERE kind IN ('sale_opened', 'sale_rendered')", "not in the ledger" },
        { "DELETE FROM ledger_entry WHERE kind = 'coin_pending'", "counter coins_accepted is" },
        { "UPDATE print_job SET state = 'failed' WHERE state = 'completed'",
            "is sale_rendered, but its print job is failed" },
        { "DELETE FROM print_job WHERE state = 'planned'", "is open and has no print job" },
        { "UPDATE envelope SET state = 'queued' WHERE state = 'held'",
            "is queued, but its print job is planned" },
        { "UPDATE tombstone SET outcome = 'acknowledged', receipt_sha256 = zeroblob(32) WHERE outcome = 'returned'",
            "is acknowledged, but its print job is failed" },
        { "DELETE FROM tombstone", "has neither envelope nor tombstone" },
        { "UPDATE tombstone SET dossier_id = (SELECT dossier_id FROM envelope LIMIT 1) WHERE outcome = 'acknowledged'",
            "waits and has a tombstone" },
        { "DELETE FROM voucher", "is outstanding and has no number" },
        { "UPDATE voucher SET voucher_id = 'x'", "has a number and was never issued" },
        { "DELETE FROM adjustment", "has no people" },
        { "UPDATE counter SET total = total + 1 WHERE name = 'sales_returned'",
            "counter sales_returned is 2, the ledger says 1" },
    };

    [Fact]
    public void A_busy_journal_is_sound() => booth.AssertSound();

    [Theory]
    [MemberData(nameof(Damages))]
    public void Every_damage_is_named(string sql, string words)
    {
        var guards = Sql.Text(
            booth,
            """
            SELECT group_concat(sql, ';') FROM sqlite_schema
            WHERE type = 'trigger' AND tbl_name = 'ledger_entry'
            """);
        booth.Tamper(
            $"PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
            + $"{DropGuards} {sql}; {guards}");
        Assert.Contains(
            Journal.CheckInvariants(), line => line.Contains(words, StringComparison.Ordinal));
    }

    private const string DropGuards =
        """
        DROP TRIGGER ledger_never_changes; DROP TRIGGER ledger_shrinks_by_folding;
        DROP TRIGGER ledger_folds; DROP TRIGGER reference_is_new; DROP TRIGGER ledger_second_phase;
        DROP TRIGGER ledger_moves;
        DROP TRIGGER ledger_moves_metal;
        """;

    public void Dispose() => booth.Dispose();
}
