using Booth.Flow;

namespace Booth.Engine;

/// <summary>A correction of the ledger. Two different people answer for it.</summary>
/// <param name="Id">Repeating the same id changes nothing.</param>
/// <param name="Kind">What is put right.</param>
/// <param name="Amount">Positive.</param>
/// <param name="FirstPerson">Staff name or number, 1..64 characters.</param>
/// <param name="SecondPerson">Somebody else, 1..64 characters.</param>
/// <param name="Reason">1..200 characters; no personal data of visitors.</param>
public sealed record Adjustment(
    Guid Id, AdjustmentKind Kind, Money Amount, string FirstPerson, string SecondPerson, string Reason);
