using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReferenceCollector;

/// <summary>
/// Keys for a booth and a collector on one desk: an authority and what it signs, as PEM files that
/// only their owner reads. Never for the field: there a booth makes its own key.
/// </summary>
public static class DevelopmentPki
{
    /// <summary>The booth's name in its certificate, unless another is given.</summary>
    public const string DefaultBoothId = "booth-0001";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string ServerAuth = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuth = "1.3.6.1.5.5.7.3.2";

    // openssl cms -verify wants it of a signer whose certificate names any purpose at all.
    private const string EmailProtection = "1.3.6.1.5.5.7.3.4";

    private static readonly DateTimeOffset From = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2045, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Writes ca, collector-tls, collector-envelope, collector-receipt and device (.crt and .key) and
    /// administration.token into <paramref name="folder"/>. Takes about a second.
    /// </summary>
    public static void Make(string folder, string boothId = DefaultBoothId)
    {
        Directory.CreateDirectory(
            folder, OwnerOnly | UnixFileMode.UserExecute);
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var authority = MakeAuthority(authorityKey);
        Write(folder, "ca", authority, authorityKey);
        MakeEc(folder, "collector-tls", "Reference collector", authority, Server);
        MakeEnvelope(folder, authority);
        MakeEc(folder, "collector-receipt", "Reference collector receipts", authority, Signer);
        MakeDevice(folder, boothId, authority);
        WriteOwnerOnly(
            Path.Combine(folder, "administration.token"),
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) + "\n");
    }

    /// <summary>Writes another booth's device.crt and device.key, from the authority in a folder.</summary>
    public static void MakeDevice(string authorityFolder, string folder, string boothId)
    {
        Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        using var authority = X509Certificate2.CreateFromPemFile(
            Path.Combine(authorityFolder, "ca.crt"), Path.Combine(authorityFolder, "ca.key"));
        MakeDevice(folder, boothId, authority);
    }

    private static void MakeDevice(string folder, string boothId, X509Certificate2 authority) =>
        MakeEc(folder, "device", boothId, authority, Device);

    private static X509Certificate2 MakeAuthority(ECDsa key)
    {
        var request = new CertificateRequest(
            Name("Booth development authority"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(
            new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(From, To);
    }

    private static void MakeEc(
        string folder,
        string file,
        string subject,
        X509Certificate2 authority,
        Action<CertificateRequest> describe)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Name(subject), key, HashAlgorithmName.SHA256);
        describe(request);
        using var certificate = Issue(request, authority);
        Write(folder, file, certificate, key);
    }

    private static void MakeEnvelope(string folder, X509Certificate2 authority)
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest(
            Name("Reference collector envelopes"), key,
            HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, critical: true));
        using var certificate = Issue(request, authority);
        Write(folder, "collector-envelope", certificate, key);
    }

    private static void Server(CertificateRequest request)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        Signer(request);
        AddPurposes(request, ServerAuth);
    }

    private static void Device(CertificateRequest request)
    {
        Signer(request);
        AddPurposes(request, ClientAuth, EmailProtection);
    }

    private static void Signer(CertificateRequest request) => request.CertificateExtensions.Add(
        new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));

    private static void AddPurposes(CertificateRequest request, params string[] purposes)
    {
        var oids = new OidCollection();
        foreach (var purpose in purposes)
        {
            oids.Add(new Oid(purpose));
        }

        request.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension(oids, critical: false));
    }

    private static X509Certificate2 Issue(CertificateRequest request, X509Certificate2 authority)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40); // positive, and always 16 bytes
        return request.Create(
            authority.SubjectName,
            X509SignatureGenerator.CreateForECDsa(authority.GetECDsaPrivateKey()!),
            From,
            To,
            serial);
    }

    private static X500DistinguishedName Name(string common)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(common);
        return name.Build();
    }

    private static void Write(
        string folder, string name, X509Certificate2 certificate, AsymmetricAlgorithm key)
    {
        WriteOwnerOnly(
            Path.Combine(folder, name + ".crt"), certificate.ExportCertificatePem() + "\n");
        WriteOwnerOnly(Path.Combine(folder, name + ".key"), key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    private static void WriteOwnerOnly(string path, string text)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = OwnerOnly,
        };
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
