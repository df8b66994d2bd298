namespace Booth.Flow;

/// <summary>Everything the session machine knows: where the booth is, and what holds everywhere.</summary>
/// <param name="Session">Where the booth is.</param>
/// <param name="Health">What the devices last said.</param>
/// <param name="Credit">Credit on hand, as the ledger last said.</param>
public sealed record BoothState(SessionState Session, BoothHealth Health, Money Credit)
{
    /// <summary>True while the acceptor takes coins.</summary>
    public bool AcceptsCoins { get; init; }

    /// <summary>The booth is to be locked once the visitor has left.</summary>
    public bool LockRequested { get; init; }

    /// <summary>Layout and voice, on every screen.</summary>
    public Access Access { get; init; } = new(IsLowered: false, IsSpoken: false);

    /// <summary>Until when the keypad of the maintenance PIN takes nothing.</summary>
    public TimeSpan PinLockedUntil { get; init; }

    /// <summary>The booth is to stop once the visitor has been served or refunded.</summary>
    public bool StopRequested { get; init; }
}
