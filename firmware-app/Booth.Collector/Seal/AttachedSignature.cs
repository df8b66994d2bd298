using System.Formats.Asn1;
using System.Security.Cryptography.Pkcs;

namespace Booth.Collector;

/// <summary>
/// Puts the content into a detached SignedData (RFC 5652). The signature covers the content's
/// digest either way; SignedCms keeps copies of content that it attaches, which nobody could zero.
/// </summary>
internal static class AttachedSignature
{
    private const string Data = "1.2.840.113549.1.7.1";
    private static readonly Asn1Tag Explicit0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>SignedData with the content inside, DER, in a pinned array that the caller zeroes.</summary>
    public static byte[] Sign(byte[] content, CmsSigner signer)
    {
        var cms = new SignedCms(
            SubjectIdentifierType.IssuerAndSerialNumber, new ContentInfo(content), detached: true);
        cms.ComputeSignature(signer, silent: true);
        return Attach(cms.Encode(), content);
    }

    private static byte[] Attach(byte[] detached, byte[] content)
    {
        // Sized once and zeroed by Reset: no stray copy of the content stays behind.
        var writer = new AsnWriter(AsnEncodingRules.DER, content.Length + detached.Length + 64);
        try
        {
            Write(writer, detached, content);
            var signed = GC.AllocateArray<byte>(writer.GetEncodedLength(), pinned: true);
            writer.Encode(signed);
            return signed;
        }
        finally
        {
            writer.Reset();
        }
    }

    private static void Write(AsnWriter writer, byte[] detached, byte[] content)
    {
        var outer = new AsnReader(detached, AsnEncodingRules.DER).ReadSequence();
        var contentType = outer.ReadObjectIdentifier();
        var signedData = outer.ReadSequence(Explicit0).ReadSequence();
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(contentType);
            using (writer.PushSequence(Explicit0))
            using (writer.PushSequence())
            {
                WriteSignedData(writer, signedData, content);
            }
        }
    }

    private static void WriteSignedData(AsnWriter writer, AsnReader signedData, byte[] content)
    {
        writer.WriteEncodedValue(signedData.ReadEncodedValue().Span); // version
        writer.WriteEncodedValue(signedData.ReadEncodedValue().Span); // digestAlgorithms
        signedData.ReadEncodedValue(); // encapContentInfo without content
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Data);
            using (writer.PushSequence(Explicit0))
            {
                writer.WriteOctetString(content);
            }
        }

        while (signedData.HasData)
        {
            writer.WriteEncodedValue(signedData.ReadEncodedValue().Span); // certificates, signerInfos
        }
    }
}
