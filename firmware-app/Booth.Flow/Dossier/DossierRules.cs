namespace Booth.Flow;

/// <summary>What a dossier is made of and when it is complete.</summary>
public static class DossierRules
{
    /// <summary>The portrait, JPEG 2000.</summary>
    public const string PhotoName = "photo.jp2";

    /// <summary>The signature, PNG.</summary>
    public const string SignatureName = "signature.png";

    /// <summary>Everything else, JSON.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>The largest file a dossier may hold: a portrait has some 100 kB.</summary>
    public const int MaxPartBytes = 4 * 1024 * 1024;

    /// <summary>Months after which an e-photo that nobody fetched is dead and purged.</summary>
    public const int ValidMonths = 6;

    /// <summary>The last moment of a code that was given out at <paramref name="capturedAt"/>.</summary>
    public static DateTimeOffset ValidUntil(DateTimeOffset capturedAt) =>
        capturedAt.AddMonths(ValidMonths);

    /// <summary>What is missing for the administration to accept it; null when it is complete.</summary>
    public static string? Problem(
        PersonalImage photo, PersonalImage signature, Verdict verdict, string boothId) =>
        PartProblem(PhotoName, photo, ImageFormat.Jp2)
        ?? PartProblem(SignatureName, signature, ImageFormat.Png)
        ?? (verdict.IsAccepted ? null : "the verdict refuses the photo; a dossier needs an accepted one")
        ?? (boothId.Length is > 0 and <= 64 ? null : "the booth has no name of 1 to 64 characters");

    private static string? PartProblem(string name, PersonalImage part, ImageFormat format) => part switch
    {
        { IsWiped: true } => $"{name} is wiped already",
        _ when part.Format != format => $"{name} is {part.Format}; expected {format}",
        _ when part.Bytes.Length > MaxPartBytes =>
            $"{name} has {part.Bytes.Length} bytes; expected at most {MaxPartBytes}",
        _ => null,
    };
}
