using System.Security.Cryptography;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Collector;

/// <summary>Packs a dossier: photo.jp2, signature.png, manifest.json, in that order.</summary>
internal static class DossierArchive
{
    private const int ManifestCapacity = 64 * 1024;

    /// <summary>The archive in clear, in a pinned array that the caller zeroes.</summary>
    public static byte[] Build(DossierContent dossier)
    {
        using var manifest = new PinnedWriter(ManifestCapacity);
        ManifestRules.Write(Manifest(dossier), manifest);
        var photo = dossier.PhotoJp2.Bytes;
        var signature = dossier.SignaturePng.Bytes;
        var size = DossierTar.Size(photo.Length, signature.Length, manifest.Written.Length);
        var archive = GC.AllocateArray<byte>(size, pinned: true);
        var rest = DossierTar.Add(archive, DossierRules.PhotoName, photo, dossier.CapturedAt);
        rest = DossierTar.Add(rest, DossierRules.SignatureName, signature, dossier.CapturedAt);
        DossierTar.Add(rest, DossierRules.ManifestName, manifest.Written, dossier.CapturedAt);
        return archive;
    }

    private static DossierManifest Manifest(DossierContent dossier) => new()
    {
        Code = dossier.Code,
        Service = Service.Ephoto,
        BoothId = dossier.BoothId,
        CapturedAt = dossier.CapturedAt,
        SoftwareVersion = dossier.SoftwareVersion,
        ConsentVersion = dossier.ConsentVersion,
        Verdict = dossier.Verdict,
        Parts =
        [
            Part(DossierRules.PhotoName, dossier.PhotoJp2.Bytes),
            Part(DossierRules.SignatureName, dossier.SignaturePng.Bytes),
        ],
    };

    private static DossierPart Part(string name, ReadOnlySpan<byte> content) =>
        new(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
}
