using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Booth.Flow;

namespace Booth.Collector;

/// <summary>
/// A receipt is a JWS in compact form (RFC 7515), ES256, over {"id", "digest", "received_at"}.
/// Anything that differs from what was sent, or is not signed by the pinned key, is no receipt.
/// </summary>
internal static class ReceiptVerifier
{
    public const int MaxBytes = 16 * 1024;

    private static readonly JsonDocumentOptions Strict =
        new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Why this is no receipt for what was sent; null when it is one.</summary>
    public static string? Problem(
        ReadOnlySpan<byte> receipt, ECDsa key, DossierId dossier, string digest)
    {
        var lastDot = receipt.LastIndexOf((byte)'.');
        var firstDot = receipt.IndexOf((byte)'.');
        if (firstDot < 0 || firstDot == lastDot
            || Decode(receipt[..firstDot]) is not { } header
            || Decode(receipt[(firstDot + 1)..lastDot]) is not { } payload
            || Decode(receipt[(lastDot + 1)..]) is not { } signature)
        {
            return "the receipt is no compact JWS";
        }

        if (Text(header, "alg") != "ES256")
        {
            return "the receipt is not signed with ES256";
        }

        return key.VerifyData(receipt[..lastDot], signature, HashAlgorithmName.SHA256)
            ? PayloadProblem(payload, dossier, digest)
            : "the receipt is not signed by the collector's receipt key";
    }

    private static string? PayloadProblem(byte[] payload, DossierId dossier, string digest)
    {
        if (Text(payload, "id") != dossier.Value)
        {
            return "the receipt is for another dossier";
        }

        return Text(payload, "digest") == digest ? null : "the receipt is for another envelope";
    }

    private static byte[]? Decode(ReadOnlySpan<byte> part) =>
        Base64Url.IsValid(part) ? Base64Url.DecodeFromUtf8(part) : null;

    private static string? Text(byte[] json, string property)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(property, out var value)
                && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string with half a surrogate pair.
            return null;
        }
    }
}
