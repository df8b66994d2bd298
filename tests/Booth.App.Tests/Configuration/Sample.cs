using System.Text.Json.Nodes;

namespace Booth.App.Tests;

/// <summary>A small valid configuration, and changes to it.</summary>
internal static class Sample
{
    public const string Json = """
        {
          "identity": {
            "booth_id": "demo-1",
            "code_prefix": "PB01",
            "operator_name": "Studio Exemple",
            "address_lines": ["Gare de Lyon", "75012 Paris"],
            "support_phone": "01 23 45 67 89"
          },
          "collector": {
            "url": "https://127.0.0.1:8443",
            "authority_certificate": "ca.pem",
            "seal_certificate": "seal.pem",
            "receipt_certificate": "receipt.pem",
            "device_certificate": "device.pem",
            "device_key": "device.key"
          }
        }
        """;

    /// <summary>
    /// The sample with the JSON <paramref name="value"/> at <paramref name="path"/> ("a.b").
    /// </summary>
    public static string With(string path, string value)
    {
        var root = JsonNode.Parse(Json)!.AsObject();
        var keys = path.Split('.');
        var at = root;
        foreach (var key in keys[..^1])
        {
            at[key] ??= new JsonObject();
            at = at[key]!.AsObject();
        }

        at[keys[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }
}
