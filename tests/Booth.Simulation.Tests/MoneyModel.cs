namespace Booth.Simulation.Tests;

/// <summary>
/// What the journal must say, kept apart from it: every write that became durable is counted here
/// by the simplest rules that can be written down.
/// </summary>
internal sealed class MoneyModel
{
    private static readonly RetentionLimits Retention = new();

    private readonly Dictionary<CoinId, (Money Value, bool IsPosted)> coins = [];
    private readonly Dictionary<SaleId, Sale> sales = [];
    private readonly Dictionary<string, Issued> vouchers = [];
    private readonly HashSet<Guid> adjustments = [];
    private readonly HashSet<VoucherId> marked = [];
    private int pendingCoins;
    private int openSales;

    /// <summary>Coins the journal knows, posted or not.</summary>
    public Money Coins { get; private set; }

    /// <summary>Credit on hand.</summary>
    public Money Credit { get; private set; }

    /// <summary>Metal in the cash box.</summary>
    public Money CashBox { get; private set; }

    /// <summary>Vouchers not redeemed.</summary>
    public Money Vouchers { get; private set; }

    /// <summary>Every sale ever made.</summary>
    public IReadOnlyDictionary<SaleId, Sale> Sales => sales;

    /// <summary>Nothing is between two states.</summary>
    public bool IsSettled => (pendingCoins, openSales) is (0, 0);

    /// <summary>How many things are remembered here, for ever.</summary>
    public long Size => coins.Count + sales.Count + vouchers.Count + marked.Count + adjustments.Count;

    /// <summary>Voucher numbers ever issued.</summary>
    public bool Knows(string voucher) => vouchers.ContainsKey(voucher);

    public void CoinAdded(CoinId coin, Money value)
    {
        if (coins.TryAdd(coin, (value, false)))
        {
            Coins += value;
            CashBox += value;
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

    public void SaleMade(SaleCommit commit, DateTimeOffset at)
    {
        sales.Add(commit.Sale, new Sale(commit.Price, commit.Dossier, SaleState.Open, at));
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

    public void VoucherIssued(Voucher voucher, DateTimeOffset at)
    {
        // Asked for again under the same id, the same voucher is meant.
        if (vouchers.TryAdd(voucher.Number, new Issued(voucher.Id, voucher.Amount, at, IsOpen: true)))
        {
            Vouchers += voucher.Amount;
            Credit -= voucher.Amount;
        }
    }

    public void SlipMarked(VoucherId voucher) => marked.Add(voucher);

    /// <summary>The journal knows that this voucher's slip is out.</summary>
    public bool IsMarked(string number) => marked.Contains(vouchers[number].Id);

    public void VoucherRedeemed(string number)
    {
        if (!vouchers[number].IsOpen)
        {
            throw new InvalidOperationException(
                $"voucher of {vouchers[number].Amount} was redeemed twice");
        }

        Credit += Close(number);
    }

    /// <summary>True when the booth must take this voucher.</summary>
    public bool IsGood(string number, DateTimeOffset now) =>
        vouchers.TryGetValue(number, out Issued? voucher) && voucher.IsOpen
        && !Retention.CutoffsAt(now).ExpiresVoucher(voucher.At);

    /// <summary>What a purge would leave outstanding.</summary>
    public Money VouchersAfterPurge(DateTimeOffset now) => new(vouchers
        .Where(pair => IsGood(pair.Key, now)).Sum(pair => pair.Value.Amount.MinorUnits));

    public void Purged(DateTimeOffset now)
    {
        foreach (string number in vouchers.Keys.Where(
            number => vouchers[number].IsOpen && !IsGood(number, now)).ToList())
        {
            Close(number);
        }

        foreach ((SaleId id, Sale sale) in sales.Where(pair =>
            Retention.CutoffsAt(now).DestroysEnvelope(pair.Value.At, isHeld: false)).ToList())
        {
            sales[id] = sale with { MayBeGone = true };
        }
    }

    /// <summary>True when an envelope reached its limit.</summary>
    public bool MayBeGone(DossierId dossier) =>
        sales.Values.Any(sale => sale.Dossier == dossier && sale.MayBeGone);

    public void CashCollected() => CashBox = Money.Zero;

    public void Adjusted(Adjustment adjustment)
    {
        if (!adjustments.Add(adjustment.Id))
        {
            return;
        }

        bool isMore = adjustment.Kind is AdjustmentKind.GrantCredit or AdjustmentKind.CashBoxOver;
        Money change = isMore ? adjustment.Amount : Money.Zero - adjustment.Amount;
        if (adjustment.Kind is AdjustmentKind.GrantCredit or AdjustmentKind.WriteOffCredit)
        {
            Credit += change;
        }
        else
        {
            CashBox += change;
        }
    }

    private Money Close(string number)
    {
        vouchers[number] = vouchers[number] with { IsOpen = false };
        Vouchers -= vouchers[number].Amount;
        return vouchers[number].Amount;
    }

    private sealed record Issued(VoucherId Id, Money Amount, DateTimeOffset At, bool IsOpen);

    /// <summary>How a sale stands.</summary>
    public enum SaleState
    {
        Open,
        Rendered,
        Returned,
    }

    /// <summary>One sale.</summary>
    public sealed record Sale(
        Money Price, DossierId? Dossier, SaleState State, DateTimeOffset At)
    {
        /// <summary>Its envelope reached its limit before anybody took it.</summary>
        public bool MayBeGone { get; init; }
    }
}
