using Booth.Engine;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>
/// sale (opened) -> sale (rendered | returned). Money, envelope and print job move together: each
/// method here runs in one transaction.
/// </summary>
internal sealed class Sales(
    LedgerBook book,
    PrintJobs jobs,
    Envelopes envelopes,
    SetAsideFiles setAside,
    Room room,
    Counters counters)
{
    public Money Commit(SaleCommit sale)
    {
        if (book.AmountOf(EntryKind.SaleOpened, sale.Sale.Value) is { } known)
        {
            if (known == sale.Price) return book.Balance(Account.Credit);
            throw Rule.Broken($"sale {sale.Sale.Value} costs {known}, not {sale.Price}");
        }

        Check(sale);
        book.Add(
            EntryKind.SaleOpened, Account.Credit, Account.SalesOpen, sale.Price, sale.Sale.Value);
        jobs.Plan(sale);
        if (sale is { Dossier: { } dossier, Envelope: { } sealedBytes })
        {
            envelopes.Hold(dossier, sale.Sale, sealedBytes);
        }

        return book.Balance(Account.Credit);
    }

    public void Render(SaleId sale)
    {
        if (!Begins(sale, EntryKind.SaleRendered, EntryKind.SaleReturned, out var price)) return;
        book.Add(EntryKind.SaleRendered, Account.SalesOpen, Account.Sales, price, sale.Value);
        jobs.Complete(sale);
        envelopes.Release(sale);
        counters.Grow(CounterName.SalesRendered, 1);
        counters.Grow(CounterName.SalesValueMinor, price.MinorUnits);
    }

    public Money Return(SaleId sale)
    {
        if (Begins(sale, EntryKind.SaleReturned, EntryKind.SaleRendered, out var price))
        {
            envelopes.Destroy(sale);
            book.Add(EntryKind.SaleReturned, Account.SalesOpen, Account.Credit, price, sale.Value);
            jobs.Fail(sale);
            counters.Grow(CounterName.SalesReturned, 1);
        }

        return book.Balance(Account.Credit);
    }

    private void Check(SaleCommit sale)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sale.Price.MinorUnits, nameof(sale));
        var hasDossier = sale.Dossier is not null;
        var isEphoto = sale.Service == Service.Ephoto;
        if (hasDossier != isEphoto || (sale.Envelope is not null) != isEphoto)
        {
            throw Rule.Broken(
                $"sale {sale.Sale.Value}: an e-photo has a dossier and its envelope, "
                + "a sheet neither");
        }

        setAside.ThrowIfWaiting();
        room.ThrowIfLessThan(sale.Envelope?.Length ?? 0);
        var credit = book.Balance(Account.Credit);
        if (credit < sale.Price)
        {
            throw Rule.Broken(
                $"sale {sale.Sale.Value}: found {credit} of credit, expected {sale.Price} or more");
        }
    }

    /// <summary>False when the sale has ended this way before: nothing is left to do.</summary>
    private bool Begins(SaleId sale, string end, string otherEnd, out Money price)
    {
        price = Money.Zero;
        if (book.Has(end, sale.Value)) return false;
        if (book.Has(otherEnd, sale.Value))
        {
            throw Rule.Broken($"sale {sale.Value} has ended as {otherEnd}");
        }

        price = book.AmountOf(EntryKind.SaleOpened, sale.Value)
            ?? throw Rule.Broken($"sale {sale.Value} was never opened");
        return true;
    }
}
