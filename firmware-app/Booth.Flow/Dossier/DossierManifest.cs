using System.Collections.Immutable;

namespace Booth.Flow;

/// <summary>What manifest.json says about a dossier. The code is borrowed.</summary>
public sealed record DossierManifest
{
    /// <summary>The code; written in clear inside the sealed envelope only.</summary>
    public required EphotoCode Code { get; init; }

    /// <summary>What was sold.</summary>
    public required Service Service { get; init; }

    /// <summary>Name of the booth.</summary>
    public required string BoothId { get; init; }

    /// <summary>When the shot was taken; written in UTC to the second.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>Version of boothd.</summary>
    public required string SoftwareVersion { get; init; }

    /// <summary>Version of the consent text that was agreed to.</summary>
    public required string ConsentVersion { get; init; }

    /// <summary>The findings of the accepted shot.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>photo.jp2, then signature.png.</summary>
    public required ImmutableArray<DossierPart> Parts { get; init; }
}
