using System.Text.Json;
using System.Text.Json.Nodes;

namespace Booth.Configuration;

/// <summary>Reads a configuration from a file and the board it names, never more than its bound.</summary>
public static class ConfigurationFile
{
    /// <summary>Reads a file, laid over its board.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<ConfigurationResult> ReadAsync(string path,
        CancellationToken cancellationToken)
    {
        var text = await ReadTextAsync(path, cancellationToken);
        if (text.Length > ConfigurationReader.MaxFileBytes)
        {
            return ConfigurationReader.Read(text);
        }

        try
        {
            var root = JsonNode.Parse(text, documentOptions: ConfigurationReader.Strict);
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            var wrong = root is JsonObject booth
                ? await BoardFiles.JoinAsync(booth, folder, cancellationToken)
                : [];
            return wrong.IsEmpty ? ConfigurationReader.Read(root) : new(null, wrong);
        }
        catch (JsonException problem)
        {
            return ConfigurationReader.Failed(ConfigurationReader.NotJson(problem));
        }
    }

    /// <summary>The text, one character more than is allowed at the most.</summary>
    internal static async Task<string> ReadTextAsync(string path, CancellationToken token)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[ConfigurationReader.MaxFileBytes + 1];
        var count = await reader.ReadBlockAsync(buffer, token);
        return new string(buffer, 0, count);
    }
}
