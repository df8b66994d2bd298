using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The collector, and the keys to seal for it. Files are PEM.</summary>
public sealed record CollectorSettings
{
    [RegularExpression("https://[^\\s]{1,2000}")]
    [Description("Address of the collector, https.")]
    public required string Url { get; init; }

    [StringLength(4_096, MinimumLength = 1)]
    [Description(
        "Certificate of the authority the collector's TLS certificate is checked against.")]
    public required string AuthorityCertificate { get; init; }

    [StringLength(4_096, MinimumLength = 1)]
    [Description("The collector's certificate that dossiers are sealed to (RSA-3072).")]
    public required string SealCertificate { get; init; }

    [StringLength(4_096, MinimumLength = 1)]
    [Description("Certificate that receipts are checked with.")]
    public required string ReceiptCertificate { get; init; }

    [StringLength(4_096, MinimumLength = 1)]
    [Description(
        "The booth's device certificate (P-256): signs dossiers, opens the TLS connection.")]
    public required string DeviceCertificate { get; init; }

    [StringLength(4_096, MinimumLength = 1)]
    [Description("The booth's device key (P-256).")]
    public required string DeviceKey { get; init; }

    [Range(2.0, 300.0)]
    [Description("One upload must be answered within this.")]
    public double TimeoutS { get; init; } = 30;
}
