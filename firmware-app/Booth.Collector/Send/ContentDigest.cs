using System.Security.Cryptography;

namespace Booth.Collector;

/// <summary>The Content-Digest header (RFC 9530).</summary>
internal static class ContentDigest
{
    public const string HeaderName = "Content-Digest";

    /// <summary>sha-256=:base64:</summary>
    public static string Of(ReadOnlySpan<byte> content) =>
        $"sha-256=:{Convert.ToBase64String(SHA256.HashData(content))}:";
}
