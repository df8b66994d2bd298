namespace ReferenceCollector;

/// <summary>What was found inside an envelope.</summary>
/// <param name="Id">SHA-256 of the code in the manifest.</param>
/// <param name="BoothId">The booth in the manifest; the signer's certificate has the same name.</param>
/// <param name="CapturedAt">When the shot was taken.</param>
/// <param name="Archive">The tar exactly as the booth signed it.</param>
internal sealed record OpenedDossier(
    string Id, string BoothId, DateTimeOffset CapturedAt, byte[] Archive);
