using Booth.Flow;

namespace Booth.Engine;

/// <summary>Where a print job stands.</summary>
/// <param name="Sale">Its sale.</param>
/// <param name="Phase">How far it has come.</param>
/// <param name="Attempts">Submissions so far.</param>
/// <param name="Since">Since when it is in this phase.</param>
public sealed record PrintJobStanding(
    SaleId Sale, PrintJobPhase Phase, int Attempts, DateTimeOffset Since);
