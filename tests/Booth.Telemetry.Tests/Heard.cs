using System.Text.Json.Nodes;

namespace Booth.Telemetry;

/// <summary>One message as the witness heard it.</summary>
internal sealed record Heard(string Topic, int Qos, bool Retained, byte[] Payload)
{
    // Through text, as a reader of the file gets it.
    public JsonNode Json => JsonNode.Parse(SparkplugJson.Decode(Payload).ToJsonString())!;

    public string Verb => Topic.Split('/').ElementAtOrDefault(2) ?? "";

    public long? Seq => (long?)Json["seq"];

    public IEnumerable<string> Names => Json["metrics"]!.AsArray().Select(m => (string)m!["name"]!);

    public JsonNode? Metric(string name) =>
        Json["metrics"]!.AsArray().Single(m => (string)m!["name"]! == name)!["value"];

    public bool Has(string name) => Names.Contains(name, StringComparer.Ordinal);
}
