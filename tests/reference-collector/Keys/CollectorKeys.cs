using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReferenceCollector;

/// <summary>The collector's own keys and the authority that booths come from.</summary>
internal sealed class CollectorKeys : IDisposable
{
    private CollectorKeys(string folder)
    {
        Authority = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder, "ca.crt"));
        Tls = Load(folder, "collector-tls");
        Envelope = Load(folder, "collector-envelope");
        using var receipt = Load(folder, "collector-receipt");
        Receipt = receipt.GetECDsaPrivateKey()!;
        AdministrationToken = File.ReadAllText(Path.Combine(folder, "administration.token")).Trim();
    }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 Tls { get; }

    public X509Certificate2 Envelope { get; }

    public ECDsa Receipt { get; }

    public string AdministrationToken { get; }

    public static CollectorKeys Read(string folder) => new(folder);

    /// <summary>True when the certificate comes from the authority, for the given use.</summary>
    public bool IsOurs(X509Certificate2 certificate, string purpose)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(Authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(purpose));
        return chain.Build(certificate);
    }

    public void Dispose()
    {
        Authority.Dispose();
        Tls.Dispose();
        Envelope.Dispose();
        Receipt.Dispose();
    }

    private static X509Certificate2 Load(string folder, string name) =>
        X509Certificate2.CreateFromPemFile(
            Path.Combine(folder, name + ".crt"), Path.Combine(folder, name + ".key"));
}
