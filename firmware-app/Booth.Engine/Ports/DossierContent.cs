using Booth.Flow;

namespace Booth.Engine;

/// <summary>What a dossier holds, before sealing. Borrowed: the sealer keeps none of it.</summary>
/// <param name="Code">The code.</param>
/// <param name="PhotoJp2">photo.jp2.</param>
/// <param name="SignaturePng">signature.png.</param>
/// <param name="Verdict">The findings of the accepted shot.</param>
/// <param name="BoothId">Name of the booth.</param>
/// <param name="CapturedAt">When the shot was taken.</param>
/// <param name="SoftwareVersion">Version of boothd.</param>
/// <param name="ConsentVersion">Version of the consent text that was agreed to.</param>
public sealed record DossierContent(
    EphotoCode Code,
    PersonalImage PhotoJp2,
    PersonalImage SignaturePng,
    Verdict Verdict,
    string BoothId,
    DateTimeOffset CapturedAt,
    string SoftwareVersion,
    string ConsentVersion);
