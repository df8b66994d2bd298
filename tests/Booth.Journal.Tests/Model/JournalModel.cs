namespace Booth.Journal.Tests;

/// <summary>
/// The journal's rules once more, as simply as they can be said: dictionaries in memory, nothing
/// durable. Methods return false where the journal must refuse.
/// </summary>
internal sealed class JournalModel
{
    public const int MaxEnvelopes = 4;

    public Dictionary<CoinId, (Money Value, string State)> Coins { get; } = [];

    public List<ModelSale> Sales { get; } = [];

    public List<ModelVoucher> Vouchers { get; } = [];

    public Money Credit { get; private set; }

    public Money CashBox { get; private set; }

    public int Waiting => Sales.Count(sale => sale.Dossier is "held" or "queued" or "stopped");

    public bool Pend(CoinId coin, Money value)
    {
        if (Coins.TryGetValue(coin, out var known)) return known.Value == value;
        Coins[coin] = (value, "pending");
        CashBox += value;
        return true;
    }

    public bool Post(CoinId coin)
    {
        if (!Coins.TryGetValue(coin, out var known) || known.State == "void") return false;
        if (known.State == "pending") Credit += known.Value;
        Coins[coin] = (known.Value, "posted");
        return true;
    }

    public bool Void(CoinId coin)
    {
        if (!Coins.TryGetValue(coin, out var known) || known.State == "posted") return false;
        if (known.State == "void") return true;
        // The operator has taken the coin away: it cannot be given back.
        if (CashBox < known.Value) return false;
        CashBox -= known.Value;
        Coins[coin] = (known.Value, "void");
        return true;
    }

    public bool Commit(SaleCommit commit)
    {
        if (Sales.Any(sale => sale.Commit.Sale == commit.Sale)) return true;
        if (Credit < commit.Price || Sales.Any(sale => sale.Commit.Job == commit.Job)) return false;
        if (commit.Dossier is not null
            && (Waiting >= MaxEnvelopes || Sales.Any(sale => sale.Commit.Dossier == commit.Dossier)))
        {
            return false;
        }

        Credit -= commit.Price;
        Sales.Add(new ModelSale(commit));
        return true;
    }

    public static bool Submit(ModelSale sale)
    {
        if (!sale.IsOpen) return false;
        sale.Job = PrintJobPhase.Submitted;
        return true;
    }

    public static bool Render(ModelSale sale)
    {
        if (sale.Job == PrintJobPhase.Completed) return true;
        if (sale.Job != PrintJobPhase.Submitted) return false;
        sale.Job = PrintJobPhase.Completed;
        if (sale.Dossier is not null) sale.Dossier = "queued";
        return true;
    }

    public bool Return(ModelSale sale)
    {
        if (sale.Job == PrintJobPhase.Completed) return false;
        if (sale.Job == PrintJobPhase.Failed) return true;
        sale.Job = PrintJobPhase.Failed;
        if (sale.Dossier is not null) sale.Dossier = "returned";
        Credit += sale.Commit.Price;
        return true;
    }

    public static bool Acknowledge(ModelSale sale)
    {
        if (sale.Dossier is null or "held" or "returned") return false;
        sale.Dossier = "acknowledged";
        return true;
    }

    /// <summary>Queued to stopped, or back; anything else stays as it is.</summary>
    public static bool Move(ModelSale sale, string from, string to)
    {
        if (sale.Dossier != from) return false;
        sale.Dossier = to;
        return true;
    }

    public Money Collect()
    {
        var found = CashBox;
        CashBox = Money.Zero;
        return found;
    }

    public Voucher? Issue(VoucherId id, string number)
    {
        if (!Credit.IsPositive) return null;
        var voucher = new Voucher(id, number, Credit);
        Vouchers.Add(new ModelVoucher(voucher));
        Credit = Money.Zero;
        return voucher;
    }

    public Money? Redeem(ModelVoucher voucher)
    {
        if (voucher.IsRedeemed) return null;
        voucher.IsRedeemed = true;
        Credit += voucher.Voucher.Amount;
        return Credit;
    }

    public bool Adjust(Adjustment adjustment)
    {
        var by = adjustment.Amount;
        switch (adjustment.Kind)
        {
            case AdjustmentKind.GrantCredit: Credit += by; return true;
            case AdjustmentKind.CashBoxOver: CashBox += by; return true;
            case AdjustmentKind.WriteOffCredit when Credit >= by: Credit -= by; return true;
            case AdjustmentKind.CashBoxShort when CashBox >= by: CashBox -= by; return true;
            default: return false;
        }
    }
}
