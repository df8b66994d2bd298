using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Collector;

/// <summary>
/// Signs with the booth's key, then seals to the collector's certificate (CMS, RFC 5652). Opens with
/// <c>openssl cms -decrypt</c>, then <c>openssl cms -verify</c>.
/// </summary>
public sealed class CmsDossierSealer(CollectorKeyFiles files, TimeProvider time) : IDossierSealer
{
    private static readonly Oid Aes256Cbc = new("2.16.840.1.101.3.4.1.42");
    private readonly Lock gate = new();
    private X509Certificate2? device;
    private X509Certificate2? envelope;

    /// <inheritdoc />
    public string? Problem(DateTimeOffset at)
    {
        try
        {
            var (signer, recipient) = Load();
            return ValidityProblem(signer, files.DeviceCertificate, at)
                ?? ValidityProblem(recipient, files.EnvelopeCertificate, at);
        }
        catch (KeyFileException problem)
        {
            return problem.Message;
        }
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The dossier is not complete.</exception>
    /// <exception cref="KeyFileException">A key or certificate is missing.</exception>
    public byte[] Seal(DossierContent dossier)
    {
        if (DossierRules.Problem(
            dossier.PhotoJp2, dossier.SignaturePng, dossier.Verdict, dossier.BoothId) is { } problem)
        {
            throw new InvalidOperationException($"an incomplete dossier cannot be sealed: {problem}");
        }

        var (signer, recipient) = Load();
        var archive = DossierArchive.Build(dossier);
        try
        {
            return SignAndEncrypt(archive, signer, recipient);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(archive);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            device?.Dispose();
            envelope?.Dispose();
            (device, envelope) = (null, null);
        }
    }

    private byte[] SignAndEncrypt(
        byte[] archive, X509Certificate2 device, X509Certificate2 recipient)
    {
        var signed = SignedDossier.Sign(archive, device, time.GetUtcNow());
        try
        {
            return Encrypt(signed, recipient);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(signed);
        }
    }

    private static byte[] Encrypt(byte[] signed, X509Certificate2 recipient)
    {
        var cms = new EnvelopedCms(new ContentInfo(signed), new AlgorithmIdentifier(Aes256Cbc));
        cms.Encrypt(new CmsRecipient(
            SubjectIdentifierType.IssuerAndSerialNumber, recipient, RSAEncryptionPadding.OaepSHA256));
        return cms.Encode();
    }

    private (X509Certificate2 Device, X509Certificate2 Envelope) Load()
    {
        // Read again until it succeeds: a technician who installs the missing file is done.
        lock (gate)
        {
            device ??= KeyFileReader.ReadDevice(files);
            envelope ??= KeyFileReader.ReadEnvelope(files);
            return (device, envelope);
        }
    }

    private static string? ValidityProblem(
        X509Certificate2 certificate, string path, DateTimeOffset at)
    {
        var (from, to) = (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
        return at.UtcDateTime < from || at.UtcDateTime > to
            ? $"{path}: valid from {from:u} to {to:u}, and it is {at.UtcDateTime:u}; "
                + "renew the certificate or set the clock"
            : null;
    }
}
