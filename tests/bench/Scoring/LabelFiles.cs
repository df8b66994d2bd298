using System.Text.Json;

namespace Booth.Scoring;

/// <summary>The labels of a folder, in either of two formats.</summary>
internal static class LabelFiles
{
    /// <summary>All labelled pictures of the folder.</summary>
    /// <exception cref="InvalidDataException">No labels, or labels that cannot be read.</exception>
    public static IReadOnlyList<Labelled> Read(string folder)
    {
        var manifest = Path.Combine(folder, "manifest.json");
        var labels = Path.Combine(folder, "labels.json");
        try
        {
            if (File.Exists(manifest))
                return Parse(manifest, root => root.GetProperty("images"), ManifestLabel.Read);
            if (File.Exists(labels))
                return Parse(labels, root => root, EyeLabel.Read);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException
            or InvalidOperationException)
        {
            throw new InvalidDataException($"the labels of {folder}: {error.Message}", error);
        }

        throw new InvalidDataException(
            $"found no labels in {folder}, expected manifest.json or labels.json");
    }

    private static IReadOnlyList<Labelled> Parse(string file, Func<JsonElement, JsonElement> list,
        Func<string, JsonElement, Labelled> read)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var folder = Path.GetDirectoryName(file)!;
        return [.. list(json.RootElement).EnumerateArray().Select(one => read(folder, one))];
    }
}
