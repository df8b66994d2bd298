using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ReferenceCollector;

/// <summary>Opens envelopes and refuses every one that is not exactly what a booth of ours seals.</summary>
internal sealed class EnvelopeOpener(CollectorKeys keys)
{
    private const string Aes256Cbc = "2.16.840.1.101.3.4.1.42";
    private const string RsaOaep = "1.2.840.113549.1.1.7";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string Data = "1.2.840.113549.1.7.1";

    // SHA-256 for the label and for MGF1. Compared as bytes: decoding forgives a changed NULL.
    private static readonly byte[] OaepParameters = Convert.FromHexString(
        "302FA00F300D06096086480165030402010500"
        + "A11C301A06092A864886F70D010108300D06096086480165030402010500");

    /// <exception cref="DossierRefusedException">Not sealed for us, not signed by one of our
    /// booths, altered, or incomplete.</exception>
    public OpenedDossier Open(byte[] envelope)
    {
        try
        {
            var (archive, signer) = Verify(Decrypt(envelope));
            var dossier = DossierReader.Read(archive);
            return dossier.BoothId == signer
                ? dossier
                : throw new DossierRefusedException(
                    $"manifest.json names booth \"{dossier.BoothId}\"; it is signed by \"{signer}\"");
        }
        catch (Exception cause) when (cause is CryptographicException or AsnContentException)
        {
            throw new DossierRefusedException("the envelope does not open or verify", cause);
        }
    }

    private byte[] Decrypt(byte[] envelope)
    {
        RequireOneValue(envelope);
        var cms = new EnvelopedCms();
        cms.Decode(envelope);
        if (cms.Version != 0 || cms.RecipientInfos.Count != 1
            || cms.ContentInfo.ContentType.Value != Data
            || cms.ContentEncryptionAlgorithm.Oid.Value != Aes256Cbc
            || cms.RecipientInfos[0] is not KeyTransRecipientInfo { Version: 0 } recipient
            || recipient.KeyEncryptionAlgorithm.Oid.Value != RsaOaep
            || !OaepParameters.SequenceEqual(recipient.KeyEncryptionAlgorithm.Parameters))
        {
            throw new DossierRefusedException("the envelope is not of the reference profile");
        }

        cms.Decrypt(recipient, new X509Certificate2Collection(keys.Envelope));
        return cms.ContentInfo.Content;
    }

    private (byte[] Archive, string Signer) Verify(byte[] signed)
    {
        RequireOneValue(signed);
        var cms = new SignedCms();
        cms.Decode(signed);
        if (cms.SignerInfos.Count != 1 || cms.Certificates.Count != 1
            || cms.ContentInfo.ContentType.Value != Data
            || cms.SignerInfos[0] is not { Certificate: { } certificate } signer
            || signer.SignerIdentifier.Type != SubjectIdentifierType.IssuerAndSerialNumber
            || signer.DigestAlgorithm.Value != Sha256)
        {
            throw new DossierRefusedException("the signature is not of the reference profile");
        }

        signer.CheckSignature(verifySignatureOnly: true);
        return keys.IsOurs(certificate, Purpose.ClientAuth)
            ? (cms.ContentInfo.Content, certificate.GetNameInfo(X509NameType.SimpleName, false))
            : throw new DossierRefusedException("the signer is no booth of ours");
    }

    private static void RequireOneValue(byte[] der)
    {
        AsnDecoder.ReadEncodedValue(der, AsnEncodingRules.DER, out _, out _, out var consumed);
        if (consumed != der.Length)
        {
            throw new DossierRefusedException("bytes follow the end of the envelope");
        }
    }
}
