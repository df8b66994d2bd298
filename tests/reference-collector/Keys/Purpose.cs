namespace ReferenceCollector;

/// <summary>Uses of a certificate (RFC 5280, 4.2.1.12).</summary>
internal static class Purpose
{
    public const string ClientAuth = "1.3.6.1.5.5.7.3.2";
}
