using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReferenceCollector;

/// <summary>Signs receipts: compact JWS (RFC 7515), ES256.</summary>
internal sealed class ReceiptSigner(ECDsa key)
{
    private static readonly string Header =
        Base64Url.EncodeToString("""{"alg":"ES256","typ":"booth-receipt+jws"}"""u8);

    public string Sign(string id, string digest, DateTimeOffset receivedAt)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
        {
            ["id"] = id,
            ["digest"] = digest,
            ["received_at"] = receivedAt.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        });
        var signed = $"{Header}.{Base64Url.EncodeToString(payload)}";
        lock (key)
        {
            var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);
            return $"{signed}.{Base64Url.EncodeToString(signature)}";
        }
    }
}
