namespace Booth.Control;

/// <summary>Lifetime counters, and balances (credit, vouchers, cash box). Money in cents.</summary>
public sealed record CounterReport
{
    /// <summary>Coins accepted.</summary>
    public required long CoinsAccepted { get; init; }

    /// <summary>Their value.</summary>
    public required long CoinsCents { get; init; }

    /// <summary>Pulse groups that were no coin.</summary>
    public required long CoinsUnknown { get; init; }

    /// <summary>Events the acceptor lost.</summary>
    public required long CoinEventsLost { get; init; }

    /// <summary>Sales rendered.</summary>
    public required long SalesRendered { get; init; }

    /// <summary>Their value.</summary>
    public required long SalesCents { get; init; }

    /// <summary>Sales returned.</summary>
    public required long SalesReturned { get; init; }

    /// <summary>Shots taken.</summary>
    public required long ShotsTaken { get; init; }

    /// <summary>Shots refused.</summary>
    public required long ShotsRefused { get; init; }

    /// <summary>Sheets that came out.</summary>
    public required long PrintsCompleted { get; init; }

    /// <summary>Print jobs given up.</summary>
    public required long PrintsFailed { get; init; }

    /// <summary>Envelopes acknowledged.</summary>
    public required long UploadsAcknowledged { get; init; }

    /// <summary>Balance: credit on hand.</summary>
    public required long CreditCents { get; init; }

    /// <summary>Balance: vouchers not yet redeemed.</summary>
    public required long VouchersCents { get; init; }

    /// <summary>Balance: coins in the cash box.</summary>
    public required long CashBoxCents { get; init; }
}
