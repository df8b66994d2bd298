namespace Booth.Flow;

/// <summary>Money given back on paper: the booth redeems it once.</summary>
/// <param name="Id">Its entry in the ledger.</param>
/// <param name="Number">12 digits, the last a Luhn check digit; typed in by the visitor.</param>
/// <param name="Amount">What it is worth, positive.</param>
public sealed record Voucher(VoucherId Id, string Number, Money Amount);
