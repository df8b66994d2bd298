using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Booth.Collector;

/// <summary>Reads PEM files and refuses what cannot do its job.</summary>
internal static class KeyFileReader
{
    private const int SmallestRsaBits = 3072;
    private const int EcBits = 256;

    /// <summary>The booth's certificate with its private key.</summary>
    public static X509Certificate2 ReadDevice(CollectorKeyFiles files)
    {
        var certificate = Read(
            files.DeviceCertificate,
            path => X509Certificate2.CreateFromPemFile(path, files.DeviceKey));
        RequireEc(certificate, files.DeviceCertificate);
        return certificate;
    }

    /// <summary>The certificate that dossiers are sealed to.</summary>
    public static X509Certificate2 ReadEnvelope(CollectorKeyFiles files)
    {
        var certificate = ReadCertificate(files.EnvelopeCertificate);
        using var key = certificate.GetRSAPublicKey();
        return key is { KeySize: >= SmallestRsaBits }
            ? certificate
            : throw new KeyFileException(
                $"{files.EnvelopeCertificate}: expected an RSA key of {SmallestRsaBits} bits or more; "
                + "install the collector's envelope certificate");
    }

    /// <summary>The key that signs receipts.</summary>
    public static ECDsa ReadReceiptKey(CollectorKeyFiles files)
    {
        using var certificate = ReadCertificate(files.ReceiptCertificate);
        RequireEc(certificate, files.ReceiptCertificate);
        return certificate.GetECDsaPublicKey()!;
    }

    /// <summary>A certificate without private key.</summary>
    public static X509Certificate2 ReadCertificate(string path) =>
        Read(path, X509CertificateLoader.LoadCertificateFromFile);

    private static void RequireEc(X509Certificate2 certificate, string path)
    {
        using var key = certificate.GetECDsaPublicKey();
        if (key is not { KeySize: EcBits })
        {
            throw new KeyFileException($"{path}: expected a P-256 key; install the right certificate");
        }
    }

    private static X509Certificate2 Read(string path, Func<string, X509Certificate2> load)
    {
        try
        {
            return load(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new KeyFileException(
                $"{path}: cannot be read ({cause.Message}); install the file or its rights", cause);
        }
        catch (Exception cause) when (cause is CryptographicException or ArgumentException)
        {
            throw new KeyFileException(
                $"{path}: no usable certificate and key ({cause.Message}); install it again", cause);
        }
    }
}
