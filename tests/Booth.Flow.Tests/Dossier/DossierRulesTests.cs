using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Booth.Flow.Tests;

public sealed class DossierRulesTests
{
    private static readonly DateTimeOffset CapturedAt =
        new(2026, 8, 31, 14, 5, 9, 750, TimeSpan.FromHours(2));

    private static readonly Verdict Accepted = new(
    [
        new(FindingId.FaceHeightMm, 34.25004, "mm", "32..36", FindingResult.Pass,
            FindingKind.Estimated, Hint.None),
        new(FindingId.Sharpness, double.NaN, "ratio", "0.2..", FindingResult.Warn,
            FindingKind.Measured, Hint.None),
    ]);

    [Fact]
    public void The_identity_is_the_SHA_256_of_the_code()
    {
        using var code = new EphotoCode("FR070123456789ABCDEFGH");

        var id = DossierIdentity.Of(code);

        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData("FR070123456789ABCDEFGH"u8)), id.Value);
        Assert.True(DossierIdentity.IsValid(id.Value));
        Assert.False(DossierIdentity.IsValid(id.Value.ToUpperInvariant()));
        Assert.False(DossierIdentity.IsValid(id.Value[1..]));
    }

    [Fact]
    public void The_manifest_is_these_very_bytes()
    {
        using var code = new EphotoCode("FR070123456789ABCDEFGH");
        var output = new ArrayBufferWriter<byte>();

        ManifestRules.Write(Manifest(code), output);

        Assert.Equal("""
            {
              "format": 1,
              "code": "FR070123456789ABCDEFGH",
              "service": "ephoto",
              "booth_id": "lyon-2",
              "captured_at": "2026-08-31T12:05:09Z",
              "software_version": "0.1.0",
              "consent_version": "2026-01",
              "verdict": "warn",
              "findings": [
                {
                  "id": "face_height_mm",
                  "value": 34.25,
                  "unit": "mm",
                  "limit": "32..36",
                  "result": "pass",
                  "kind": "estimated"
                },
                {
                  "id": "sharpness",
                  "value": null,
                  "unit": "ratio",
                  "limit": "0.2..",
                  "result": "warn",
                  "kind": "measured"
                }
              ],
              "parts": [
                {
                  "name": "photo.jp2",
                  "bytes": 3,
                  "sha256": "aa"
                }
              ]
            }

            """.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_complete_dossier_has_no_problem()
    {
        using var photo = PersonalImage.CopyOf(ImageFormat.Jp2, [1, 2, 3]);
        using var signature = PersonalImage.CopyOf(ImageFormat.Png, [4]);

        Assert.Null(DossierRules.Problem(photo, signature, Accepted, "lyon-2"));
    }

    [Fact]
    public void What_is_missing_is_told()
    {
        using var photo = PersonalImage.CopyOf(ImageFormat.Jp2, [1, 2, 3]);
        using var signature = PersonalImage.CopyOf(ImageFormat.Png, [4]);
        using var jpeg = PersonalImage.CopyOf(ImageFormat.Jpeg, [1]);
        using var large = new PersonalImage(ImageFormat.Jp2, 0, 0, DossierRules.MaxPartBytes + 1);
        var wiped = PersonalImage.CopyOf(ImageFormat.Png, [4]);
        wiped.Dispose();

        Assert.Contains("Jpeg", DossierRules.Problem(jpeg, signature, Accepted, "b")!);
        Assert.Contains("bytes", DossierRules.Problem(large, signature, Accepted, "b")!);
        Assert.Contains("wiped", DossierRules.Problem(photo, wiped, Accepted, "b")!);
        Assert.Contains("verdict", DossierRules.Problem(photo, signature, new Verdict([]), "b")!);
        Assert.Contains("name", DossierRules.Problem(photo, signature, Accepted, "")!);
    }

    [Fact]
    public void A_code_dies_six_calendar_months_after_its_shot() =>
        Assert.Equal(
            new DateTimeOffset(2027, 2, 28, 14, 5, 9, 750, TimeSpan.FromHours(2)),
            DossierRules.ValidUntil(CapturedAt));

    private static DossierManifest Manifest(EphotoCode code) => new()
    {
        Code = code,
        Service = Service.Ephoto,
        BoothId = "lyon-2",
        CapturedAt = CapturedAt,
        SoftwareVersion = "0.1.0",
        ConsentVersion = "2026-01",
        Verdict = Accepted,
        Parts = [new DossierPart("photo.jp2", 3, "aa")],
    };
}
