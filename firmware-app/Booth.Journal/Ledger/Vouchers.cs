using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>voucher (issued) -> voucher (redeemed | expired).</summary>
internal sealed class Vouchers(
    Database database, LedgerBook book, TimeProvider clock, RetentionLimits retention)
{
    private const string IsOutstanding =
        """
        NOT EXISTS (
            SELECT 1 FROM ledger_entry AS ended
            WHERE ended.kind IN ('voucher_redeemed', 'voucher_expired')
                AND ended.reference = voucher.voucher_id)
        """;

    private const string WithIssue =
        """
        FROM voucher JOIN ledger_entry AS issued
            ON issued.kind = 'voucher_issued' AND issued.reference = voucher.voucher_id
        """;

    public Voucher? Issue(VoucherId id, string number, RefundCause cause)
    {
        if (book.AmountOf(EntryKind.VoucherIssued, id.Value) is { } issued)
        {
            return new Voucher(id, NumberOf(id), issued);
        }

        var credit = book.Balance(Account.Credit);
        if (!credit.IsPositive) return null;
        CheckNumber(id, number);
        book.Add(EntryKind.VoucherIssued, Account.Credit, Account.Vouchers, credit, id.Value);
        database.Execute(
            "INSERT INTO voucher (voucher_id, number, cause) VALUES ($id, $number, $cause)",
            ("$id", Texts.Of(id.Value)), ("$number", number), ("$cause", cause.ToString()));
        return new Voucher(id, number, credit);
    }

    public void MarkPrinted(VoucherId id)
    {
        var changed = database.Execute(
            "UPDATE voucher SET is_printed = 1 WHERE voucher_id = $id",
            ("$id", Texts.Of(id.Value)));
        if (changed == 0 && !book.Has(EntryKind.VoucherIssued, id.Value))
        {
            throw Rule.Broken($"voucher {id.Value} was never issued");
        }
    }

    public Money? Redeem(string number)
    {
        var found = database.Query(
            $"""
            SELECT voucher.voucher_id, issued.amount_minor, issued.at_utc {WithIssue}
            WHERE voucher.number = $number AND {IsOutstanding}
            """,
            static row => (
                Id: Texts.Id(row.Text(0)),
                Amount: new Money(row.Long(1)),
                At: Texts.Time(row.Text(2))),
            ("$number", number));
        if (found.Count == 0 || Cutoffs().ExpiresVoucher(found[0].At)) return null;

        book.Add(
            EntryKind.VoucherRedeemed,
            Account.Vouchers,
            Account.Credit,
            found[0].Amount,
            found[0].Id);
        return book.Balance(Account.Credit);
    }

    public ImmutableArray<UnprintedVoucher> Unprinted() =>
    [
        .. database.Query(
            $"""
            SELECT voucher.voucher_id, voucher.number, issued.amount_minor, voucher.cause,
                issued.at_utc
            FROM voucher INDEXED BY voucher_unprinted
            JOIN ledger_entry AS issued
                ON issued.kind = 'voucher_issued' AND issued.reference = voucher.voucher_id
            WHERE voucher.is_printed = 0 AND {IsOutstanding}
            ORDER BY issued.number
            """,
            static row => new UnprintedVoucher(
                new Voucher(
                    new VoucherId(Texts.Id(row.Text(0))),
                    row.Text(1),
                    new Money(row.Long(2))),
                Enum.Parse<RefundCause>(row.Text(3)),
                Texts.Time(row.Text(4)))),
    ];

    /// <summary>Vouchers from before <paramref name="cutoff"/> expire. Returns how many.</summary>
    public int Expire(DateTimeOffset cutoff)
    {
        var old = database.Query(
            $"""
            SELECT voucher.voucher_id, issued.amount_minor
            FROM ledger_entry AS issued INDEXED BY ledger_voucher_time
            JOIN voucher ON voucher.voucher_id = issued.reference
            WHERE issued.kind = 'voucher_issued' AND issued.at_utc < $cutoff AND {IsOutstanding}
            """,
            static row => (Id: Texts.Id(row.Text(0)), Amount: new Money(row.Long(1))),
            ("$cutoff", Texts.Of(cutoff)));
        foreach (var (id, amount) in old)
        {
            book.Add(
                EntryKind.VoucherExpired, Account.Vouchers, Account.VouchersExpired, amount, id);
        }

        return old.Count;
    }

    /// <summary>
    /// Numbers of vouchers that ended before <paramref name="cutoff"/> are deleted.
    /// </summary>
    public int DeleteClosed(DateTimeOffset cutoff) => database.Execute(
        """
        DELETE FROM voucher WHERE voucher_id IN (
            SELECT reference FROM ledger_entry AS ended INDEXED BY ledger_end_time
            WHERE ended.kind NOT IN ('coin_pending', 'sale_opened', 'voucher_issued')
                AND ended.kind IN ('voucher_redeemed', 'voucher_expired')
                AND ended.at_utc < $cutoff)
        """,
        ("$cutoff", Texts.Of(cutoff)));

    private RetentionCutoffs Cutoffs() => retention.CutoffsAt(clock.GetUtcNow());

    private string NumberOf(VoucherId id)
    {
        var numbers = database.Query(
            "SELECT number FROM voucher WHERE voucher_id = $id",
            static row => row.Text(0),
            ("$id", Texts.Of(id.Value)));
        return numbers.Count == 1
            ? numbers[0]
            : throw Rule.Broken($"voucher {id.Value} ended long ago");
    }

    private void CheckNumber(VoucherId id, string number)
    {
        if (!VoucherNumber.IsValid(number))
        {
            throw Rule.Broken($"voucher {id.Value} without 12 digits and a right check digit");
        }

        if (database.Any("SELECT 1 FROM voucher WHERE number = $number", ("$number", number)))
        {
            throw Rule.Broken($"voucher {id.Value} has a number in use; draw another");
        }
    }
}
