namespace Booth.Telemetry;

/// <summary>How the broker is recognised, and how the booth shows itself.</summary>
/// <param name="AuthorityFile">PEM of the authority that signed the broker's certificate.</param>
/// <param name="CertificateFile">PEM of the booth's certificate; null without mutual TLS.</param>
/// <param name="KeyFile">PEM of its key, unencrypted; null without mutual TLS.</param>
public sealed record TelemetryTls(string AuthorityFile, string? CertificateFile, string? KeyFile);
