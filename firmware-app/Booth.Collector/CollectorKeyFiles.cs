namespace Booth.Collector;

/// <summary>Where the keys and certificates lie; all PEM files.</summary>
public sealed record CollectorKeyFiles
{
    /// <summary>The booth's certificate: client of the TLS connection and signer of the dossiers.</summary>
    public required string DeviceCertificate { get; init; }

    /// <summary>The booth's private key, P-256.</summary>
    public required string DeviceKey { get; init; }

    /// <summary>The only authority that the collector's TLS certificate may come from.</summary>
    public required string Authority { get; init; }

    /// <summary>The collector's certificate that dossiers are sealed to, RSA of 3072 bits or more.</summary>
    public required string EnvelopeCertificate { get; init; }

    /// <summary>The certificate whose key signs the collector's receipts, P-256.</summary>
    public required string ReceiptCertificate { get; init; }

    /// <summary>All five under their usual names in one folder.</summary>
    public static CollectorKeyFiles In(string folder) => new()
    {
        DeviceCertificate = Path.Combine(folder, "device.crt"),
        DeviceKey = Path.Combine(folder, "device.key"),
        Authority = Path.Combine(folder, "ca.crt"),
        EnvelopeCertificate = Path.Combine(folder, "collector-envelope.crt"),
        ReceiptCertificate = Path.Combine(folder, "collector-receipt.crt"),
    };
}
