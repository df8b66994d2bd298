using Booth.Engine;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>cash_box (collected), and adjustments that two people answer for.</summary>
internal sealed class CashBox(Database database, LedgerBook book)
{
    public Money Collect(Guid collection)
    {
        if (book.AmountOf(EntryKind.CashBoxCollected, collection) is { } done) return done;
        var found = book.Balance(Account.CashBox);
        if (found.IsPositive)
        {
            book.Add(
                EntryKind.CashBoxCollected, Account.CashBox, Account.Operator, found, collection);
        }

        return found;
    }

    public Money Adjust(Adjustment adjustment)
    {
        var (from, to) = AccountsOf(adjustment.Kind);
        if (book.AmountOf(EntryKind.Adjustment, adjustment.Id) is { } done)
        {
            if (done == adjustment.Amount) return book.Balance(Account.Credit);
            throw Rule.Broken(
                $"adjustment {adjustment.Id} is over {done}, not {adjustment.Amount}");
        }

        Check(adjustment, from);
        book.Add(EntryKind.Adjustment, from, to, adjustment.Amount, adjustment.Id);
        database.Execute(
            "INSERT INTO adjustment VALUES ($id, $first, $second, $reason)",
            ("$id", Texts.Of(adjustment.Id)),
            ("$first", adjustment.FirstPerson.Trim()),
            ("$second", adjustment.SecondPerson.Trim()),
            ("$reason", adjustment.Reason));
        return book.Balance(Account.Credit);
    }

    private void Check(Adjustment adjustment, string from)
    {
        if (!adjustment.Amount.IsPositive)
        {
            throw Rule.Broken(
                $"an adjustment over {adjustment.Amount}, expected a positive amount");
        }

        if (string.IsNullOrWhiteSpace(adjustment.FirstPerson)
            || string.IsNullOrWhiteSpace(adjustment.SecondPerson)
            || string.Equals(
                adjustment.FirstPerson.Trim(),
                adjustment.SecondPerson.Trim(),
                StringComparison.OrdinalIgnoreCase))
        {
            throw Rule.Broken("an adjustment without two different people");
        }

        if (from != Account.Adjustments && book.Balance(from) < adjustment.Amount)
        {
            throw Rule.Broken(
                $"an adjustment of {adjustment.Amount}; {from} holds {book.Balance(from)}");
        }
    }

    private static (string From, string To) AccountsOf(AdjustmentKind kind) => kind switch
    {
        AdjustmentKind.GrantCredit => (Account.Adjustments, Account.Credit),
        AdjustmentKind.WriteOffCredit => (Account.Credit, Account.Adjustments),
        AdjustmentKind.CashBoxShort => (Account.CashBox, Account.Adjustments),
        AdjustmentKind.CashBoxOver => (Account.Adjustments, Account.CashBox),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such adjustment."),
    };
}
