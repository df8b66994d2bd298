namespace Booth.Engine;

/// <summary>Where a dossier stands.</summary>
/// <param name="State">"held", "queued", "stopped", "acknowledged", "returned" or "purged".</param>
/// <param name="Since">Since when.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="LastProblem">What the last attempt met; null when none failed.</param>
public sealed record DossierStanding(
    string State, DateTimeOffset Since, int Attempts, string? LastProblem);
