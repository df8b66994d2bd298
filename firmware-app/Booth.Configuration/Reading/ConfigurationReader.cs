using System.Text.Json;
using System.Text.Json.Nodes;

namespace Booth.Configuration;

/// <summary>Reads a configuration and names everything that is wrong with it at once.</summary>
public static class ConfigurationReader
{
    /// <summary>The largest file that is read.</summary>
    public const int MaxFileBytes = 1024 * 1024;

    internal static readonly JsonDocumentOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = 32,
    };

    /// <summary>Reads the text of a configuration file, without the board it may name.</summary>
    public static ConfigurationResult Read(string json)
    {
        if (json.Length > MaxFileBytes)
        {
            return Failed(new("$", $"{json.Length} characters", $"at most {MaxFileBytes}"));
        }

        try
        {
            return Read(JsonNode.Parse(json, documentOptions: Strict));
        }
        catch (JsonException problem)
        {
            return Failed(NotJson(problem));
        }
    }

    /// <summary>Reads a file that was parsed.</summary>
    internal static ConfigurationResult Read(JsonNode? root)
    {
        var errors = new SettingsWalk().Check(root, typeof(BoothConfiguration));
        if (errors.Length > 0)
        {
            return new(null, errors);
        }

        var configuration = root.Deserialize<BoothConfiguration>(ConfigurationJson.Options)!;
        errors = [.. CrossChecks.Check(configuration)];
        return new(errors.Length > 0 ? null : configuration, errors);
    }

    internal static ConfigurationError NotJson(JsonException problem) => new(
        problem.Path ?? "$",
        $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}: {problem.Message}",
        "JSON (RFC 8259) without comments, each key once");

    internal static ConfigurationResult Failed(ConfigurationError error) => new(null, [error]);
}
