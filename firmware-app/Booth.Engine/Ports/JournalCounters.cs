using Booth.Flow;

namespace Booth.Engine;

/// <summary>Lifetime counters; they only ever grow, but for the amounts marked as balances.</summary>
public sealed record JournalCounters
{
    /// <summary>What stands for them before the journal has answered for the first time.</summary>
    public static JournalCounters Unknown { get; } = new() { IsKnown = false };

    /// <summary>False while nobody knows them; they read as zero then.</summary>
    public bool IsKnown { get; private init; } = true;

    /// <summary>Coins accepted.</summary>
    public long CoinsAccepted { get; init; }

    /// <summary>Their value.</summary>
    public Money CoinsValue { get; init; }

    /// <summary>Pulse groups that were no coin.</summary>
    public long CoinsUnknown { get; init; }

    /// <summary>Edges or events the acceptor lost.</summary>
    public long CoinEventsLost { get; init; }

    /// <summary>Sales rendered.</summary>
    public long SalesRendered { get; init; }

    /// <summary>Their value.</summary>
    public Money SalesValue { get; init; }

    /// <summary>Sales returned.</summary>
    public long SalesReturned { get; init; }

    /// <summary>Shots that were refused.</summary>
    public long ShotsRefused { get; init; }

    /// <summary>Shots taken.</summary>
    public long ShotsTaken { get; init; }

    /// <summary>Sheets that came out.</summary>
    public long PrintsCompleted { get; init; }

    /// <summary>Print jobs given up.</summary>
    public long PrintsFailed { get; init; }

    /// <summary>Envelopes acknowledged.</summary>
    public long UploadsAcknowledged { get; init; }

    /// <summary>Telemetry that was kept for the fleet and went before the fleet came back.</summary>
    public long ReportsLost { get; init; }

    /// <summary>Maintenance PINs typed, right and wrong.</summary>
    public long PinsTried { get; init; }

    /// <summary>Those that a right PIN has settled; the rest are wrong tries in a row.</summary>
    public long PinsForgiven { get; init; }

    /// <summary>Balance: credit on hand.</summary>
    public Money CreditOnHand { get; init; }

    /// <summary>Balance: vouchers not yet redeemed.</summary>
    public Money VouchersOutstanding { get; init; }

    /// <summary>Balance: coins in the cash box since the last collection.</summary>
    public Money CashBox { get; init; }
}
