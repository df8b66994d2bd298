namespace Booth.Engine;

/// <summary>What an adjustment puts right.</summary>
public enum AdjustmentKind
{
    /// <summary>Credit for a visitor whose coin the booth did not see.</summary>
    GrantCredit,

    /// <summary>Credit that was settled outside the booth.</summary>
    WriteOffCredit,

    /// <summary>The cash box held less than the ledger said.</summary>
    CashBoxShort,

    /// <summary>The cash box held more than the ledger said.</summary>
    CashBoxOver,
}
