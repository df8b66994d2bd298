using System.Collections.Frozen;
using System.Numerics;
using System.Text.Json;
using Booth.Flow;

namespace Booth.Scoring;

/// <summary>One picture of a manifest.json: rendered, with ground truth.</summary>
internal static class ManifestLabel
{
    private static readonly FrozenDictionary<string, string> Names =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["one_eye_closed"] = "eyes_closed",
            ["smile_no_teeth"] = "smile",
            ["smile_teeth"] = "smile",
            ["hat"] = "head_covered",
            ["hair_over_eye"] = "eyes_covered",
            ["crown_cropped"] = "head_too_large",
            ["motion_blur"] = "blurred",
            ["out_of_focus"] = "blurred",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Labelled Read(string folder, JsonElement one)
    {
        var defects = one.GetProperty("defects").EnumerateArray().Select(name => name.GetString()!)
            // Allowed by the rules: a warning at most.
            .Where(name => name != "glasses_clear")
            .Select(name => Names.GetValueOrDefault(name, name)).ToHashSet(StringComparer.Ordinal);
        return new(
            Path.Combine(folder, one.GetProperty("file").GetString()!),
            MustPass: defects.Count == 0,
            SkinTone.Of(Text(one, "identity_description")),
            defects,
            Doubted: FrozenSet<string>.Empty,
            Ignored: FrozenSet<FindingId>.Empty,
            one.TryGetProperty("chin", out _) ? TruthOf(one) : null);
    }

    private static Truth TruthOf(JsonElement one)
    {
        var pose = one.GetProperty("head_pose_deg");
        return new(Point(one, "left_pupil"), Point(one, "right_pupil"), Point(one, "chin"),
            Point(one, "crown"), pose.GetProperty("yaw").GetDouble(),
            pose.GetProperty("pitch").GetDouble(), pose.GetProperty("roll").GetDouble());
    }

    private static Vector2 Point(JsonElement one, string name)
    {
        var point = one.GetProperty(name);
        return new(point[0].GetSingle(), point[1].GetSingle());
    }

    private static string Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
