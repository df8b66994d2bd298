namespace ReferenceCollector;

/// <summary>A dossier as the store knows it; the envelope stays inside the store.</summary>
/// <param name="Id">SHA-256 of the code.</param>
/// <param name="State">"waiting", "fetched" or "expired".</param>
/// <param name="BoothId">The booth that sealed it.</param>
/// <param name="ReceivedAt">When it was accepted.</param>
/// <param name="ExpiresAt">When it is purged unless fetched.</param>
/// <param name="Accepted">How often it was answered with 201: 1, or something is wrong.</param>
/// <param name="Repeats">How often the same envelope came again and was answered with 200.</param>
public sealed record DossierRow(
    string Id,
    string State,
    string BoothId,
    DateTimeOffset ReceivedAt,
    DateTimeOffset ExpiresAt,
    int Accepted,
    int Repeats);
