using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Booth.Flow;

/// <summary>Writes manifest.json: the same manifest always gives the same bytes.</summary>
public static class ManifestRules
{
    /// <summary>Version of the manifest's layout.</summary>
    public const int FormatVersion = 1;

    /// <summary>
    /// Writes UTF-8 JSON, one property a line, ending in a line feed. The bytes hold the code in
    /// clear: <paramref name="output"/> owns them and wipes them.
    /// </summary>
    public static void Write(DossierManifest manifest, IBufferWriter<byte> output)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            WriteHead(json, manifest);
            WriteFindings(json, manifest.Verdict);
            WriteParts(json, manifest);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteHead(Utf8JsonWriter json, DossierManifest manifest)
    {
        json.WriteNumber("format", FormatVersion);
        json.WriteString("code", manifest.Code.Characters);
        json.WriteString("service", WireName.Of(manifest.Service));
        json.WriteString("booth_id", manifest.BoothId);
        json.WriteString("captured_at", manifest.CapturedAt.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("software_version", manifest.SoftwareVersion);
        json.WriteString("consent_version", manifest.ConsentVersion);
    }

    private static void WriteFindings(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteString("verdict", WireName.Of(verdict.Result));
        json.WriteStartArray("findings");
        foreach (var finding in verdict.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", WireName.Of(finding.Id));
            WriteValue(json, finding.Value);
            json.WriteString("unit", finding.Unit);
            json.WriteString("limit", finding.Limit);
            json.WriteString("result", WireName.Of(finding.Result));
            json.WriteString("kind", WireName.Of(finding.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, double? value)
    {
        // Four decimals are far below any limit, and end the difference between two machines'
        // last bits. JSON has no infinity: a measure without a number could not be taken.
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber("value", Math.Round(number, 4));
        }
        else
        {
            json.WriteNull("value");
        }
    }

    private static void WriteParts(Utf8JsonWriter json, DossierManifest manifest)
    {
        json.WriteStartArray("parts");
        foreach (var part in manifest.Parts)
        {
            json.WriteStartObject();
            json.WriteString("name", part.Name);
            json.WriteNumber("bytes", part.ByteCount);
            json.WriteString("sha256", part.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
