namespace Booth.Simulation.Tests;

/// <summary>
/// What the journal must say, kept apart from it: every write that became durable is counted here
/// by the simplest rules that can be written down.
/// </summary>
internal sealed class MoneyModel
{
    private readonly Dictionary<CoinId, (Money Value, bool IsPosted)> coins = [];
    private readonly Dictionary<SaleId, Sale> sales = [];
    private readonly Dictionary<string, (Money Amount, bool IsRedeemed)> vouchers = [];
    private int pendingCoins;
    private int openSales;

    /// <summary>Coins the journal knows, posted or not.</summary>
    public Money Coins { get; private set; }

    /// <summary>Credit on hand.</summary>
    public Money Credit { get; private set; }

    /// <summary>Vouchers not redeemed.</summary>
    public Money Vouchers { get; private set; }

    /// <summary>Every sale ever made.</summary>
    public IReadOnlyDictionary<SaleId, Sale> Sales => sales;

    /// <summary>Nothing is between two states.</summary>
    public bool IsSettled => (pendingCoins, openSales) is (0, 0);

    /// <summary>Voucher numbers ever issued.</summary>
    public bool Knows(string voucher) => vouchers.ContainsKey(voucher);

    public void CoinAdded(CoinId coin, Money value)
    {
        if (coins.TryAdd(coin, (value, false)))
        {
            Coins += value;
            pendingCoins++;
        }
    }

    public void CoinPosted(CoinId coin)
    {
        if (coins[coin] is { IsPosted: false } pending)
        {
            coins[coin] = pending with { IsPosted = true };
            Credit += pending.Value;
            pendingCoins--;
        }
    }

    public void SaleMade(SaleCommit commit)
    {
        sales.Add(commit.Sale, new Sale(commit.Price, commit.Dossier, SaleState.Open));
        Credit -= commit.Price;
        openSales++;
    }

    public void SaleEnded(SaleId sale, SaleState how)
    {
        if (sales[sale] is { State: SaleState.Open } open)
        {
            sales[sale] = open with { State = how };
            openSales--;
            Credit += how == SaleState.Returned ? open.Price : Money.Zero;
        }
    }

    public void VoucherIssued(Voucher voucher)
    {
        vouchers.Add(voucher.Number, (voucher.Amount, false));
        Vouchers += voucher.Amount;
        Credit -= voucher.Amount;
    }

    public void VoucherRedeemed(string number)
    {
        Money amount = vouchers[number].Amount;
        if (vouchers[number].IsRedeemed)
        {
            throw new InvalidOperationException($"voucher of {amount} was redeemed twice");
        }

        vouchers[number] = (amount, true);
        Vouchers -= amount;
        Credit += amount;
    }

    /// <summary>How a sale stands.</summary>
    public enum SaleState
    {
        Open,
        Rendered,
        Returned,
    }

    /// <summary>One sale.</summary>
    public sealed record Sale(Money Price, DossierId? Dossier, SaleState State);
}
