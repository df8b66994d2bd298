using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Booth.Collector;

/// <summary>
/// Writes CMS SignedData (RFC 5652, section 5) with the content inside: one signer, by issuer and
/// serial number, ECDSA with SHA-256, with content type, signing time and message digest signed.
/// The framework's SignedCms keeps a copy of the content that nobody can zero; here every buffer
/// that ever held it is ours.
/// </summary>
internal static class SignedDossier
{
    private const string Data = "1.2.840.113549.1.7.1";
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string ContentType = "1.2.840.113549.1.9.3";
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningTime = "1.2.840.113549.1.9.5";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    private const int VersionForIssuerAndSerial = 1;
    private const int StructureBytes = 1024;
    private static readonly Asn1Tag Tagged0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>DER, in a pinned array that the caller zeroes.</summary>
    public static byte[] Sign(
        ReadOnlySpan<byte> content, X509Certificate2 device, DateTimeOffset signedAt)
    {
        var signer = SignerInfo(content, device, signedAt);

        // Sized once, so that it never grows and leaves a copy behind; Reset zeroes it.
        var writer = new AsnWriter(
            AsnEncodingRules.DER,
            content.Length + device.RawDataMemory.Length + signer.Length + StructureBytes);
        try
        {
            Write(writer, content, device.RawDataMemory.Span, signer);
            var signed = GC.AllocateArray<byte>(writer.GetEncodedLength(), pinned: true);
            writer.Encode(signed);
            return signed;
        }
        finally
        {
            writer.Reset();
        }
    }

    private static void Write(
        AsnWriter writer,
        ReadOnlySpan<byte> content,
        ReadOnlySpan<byte> certificate,
        ReadOnlySpan<byte> signer)
    {
        using var contentInfo = writer.PushSequence();
        writer.WriteObjectIdentifier(SignedData);
        using var explicit0 = writer.PushSequence(Tagged0);
        using var signedData = writer.PushSequence();
        writer.WriteInteger(VersionForIssuerAndSerial);
        using (writer.PushSetOf())
        {
            WriteAlgorithm(writer, Sha256);
        }

        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Data);
            using var inner0 = writer.PushSequence(Tagged0);
            writer.WriteOctetString(content);
        }

        using (writer.PushSetOf(Tagged0))
        {
            writer.WriteEncodedValue(certificate);
        }

        using (writer.PushSetOf())
        {
            writer.WriteEncodedValue(signer);
        }
    }

    private static byte[] SignerInfo(
        ReadOnlySpan<byte> content, X509Certificate2 device, DateTimeOffset signedAt)
    {
        var attributes = SignedAttributes(content, signedAt);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(VersionForIssuerAndSerial);
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(device.IssuerName.RawData);
                writer.WriteInteger(device.SerialNumberBytes.Span);
            }

            WriteAlgorithm(writer, Sha256);
            WriteAttributes(writer, attributes, Tagged0);
            WriteAlgorithm(writer, EcdsaWithSha256);
            writer.WriteOctetString(SignAttributes(attributes, device));
        }

        return writer.Encode();
    }

    private static byte[] SignAttributes(byte[][] attributes, X509Certificate2 device)
    {
        // What is signed is the plain SET OF, whatever tag the structure gives it (section 5.4).
        var writer = new AsnWriter(AsnEncodingRules.DER);
        WriteAttributes(writer, attributes, Asn1Tag.SetOf);
        using var key = device.GetECDsaPrivateKey()
            ?? throw new InvalidOperationException("the device certificate came without its key");
        return key.SignData(
            writer.Encode(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static byte[][] SignedAttributes(ReadOnlySpan<byte> content, DateTimeOffset signedAt)
    {
        var digest = SHA256.HashData(content);
        return
        [
            Attribute(ContentType, writer => writer.WriteObjectIdentifier(Data)),
            Attribute(SigningTime, writer => writer.WriteUtcTime(signedAt)),
            Attribute(MessageDigest, writer => writer.WriteOctetString(digest)),
        ];
    }

    private static byte[] Attribute(string type, Action<AsnWriter> writeValue)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(type);
            using (writer.PushSetOf())
            {
                writeValue(writer);
            }
        }

        return writer.Encode();
    }

    private static void WriteAttributes(AsnWriter writer, byte[][] attributes, Asn1Tag tag)
    {
        using var set = writer.PushSetOf(tag);
        foreach (var attribute in attributes)
        {
            writer.WriteEncodedValue(attribute);
        }
    }

    private static void WriteAlgorithm(AsnWriter writer, string algorithm)
    {
        using var sequence = writer.PushSequence();
        writer.WriteObjectIdentifier(algorithm);
    }
}
