using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Booth.Configuration;

/// <summary>
/// Lays a booth's configuration over the board that it names, and that over its base. Objects are
/// joined key by key; everything else is replaced whole.
/// </summary>
internal static class BoardFiles
{
    private const int MaxDepth = 4;
    private const string Key = "board";
    private const string Devices = "devices";

    /// <summary>Joins; what is wrong in a board's file is named with that file.</summary>
    /// <param name="booth">The booth's own file; its devices are changed in place.</param>
    /// <param name="folder">Where relative paths begin.</param>
    /// <param name="token">Ends the reading.</param>
    public static async Task<ImmutableArray<ConfigurationError>> JoinAsync(
        JsonObject booth, string folder, CancellationToken token)
    {
        if (booth[Key] is not JsonValue name || !name.TryGetValue<string>(out var file))
            return [];

        if (booth[Devices] is not (null or JsonObject))
            return [];

        var path = Path.GetFullPath(file, folder);
        var (devices, errors) = await ReadAsync(path, "$.board", MaxDepth, token);
        if (errors.IsEmpty)
            booth[Devices] = Join(devices, booth[Devices] as JsonObject ?? []);

        return errors;
    }

    private static async Task<(JsonObject Devices, ImmutableArray<ConfigurationError> Errors)>
        ReadAsync(string path, string asked, int depth, CancellationToken token)
    {
        if (depth == 0)
            return ([], [new(asked, "a board whose bases go round", $"at most {MaxDepth} files")]);

        var (board, errors) = await ParseAsync(path, asked, token);
        if (board is null || !errors.IsEmpty)
            return ([], errors);

        var own = board[Devices] as JsonObject ?? [];
        if (board["base"] is null)
            return (own, []);

        var basePath = Path.Combine(Path.GetDirectoryName(path)!, (string)board["base"]!);
        var (below, wrong) = await ReadAsync(basePath, $"{path}: $.base", depth - 1, token);
        return (Join(below, own), wrong);
    }

    private static async Task<(JsonObject? Board, ImmutableArray<ConfigurationError> Errors)>
        ParseAsync(string path, string asked, CancellationToken token)
    {
        try
        {
            var text = await ConfigurationFile.ReadTextAsync(path, token);
            var node = JsonNode.Parse(text, documentOptions: ConfigurationReader.Strict);
            var errors = new SettingsWalk().Check(node, typeof(BoardSettings));
            return (node as JsonObject,
                [.. errors.Select(e => e with { Path = $"{path}: {e.Path}" })]);
        }
        catch (JsonException problem)
        {
            var wrong = ConfigurationReader.NotJson(problem);
            return (null, [wrong with { Path = $"{path}: {wrong.Path}" }]);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (null, [new(asked, $"\"{path}\": {problem.Message}",
                "a board's file, like boards/raspberry-pi-4.json")]);
        }
    }

    private static JsonObject Join(JsonObject below, JsonObject above)
    {
        var joined = below.DeepClone().AsObject();
        foreach (var (key, value) in above)
        {
            joined[key] = joined[key] is JsonObject deeper && value is JsonObject own
                ? Join(deeper, own)
                : value?.DeepClone();
        }

        return joined;
    }
}
