using System.Collections.Frozen;
using System.Text.Json;
using Booth.Flow;

namespace Booth.Scoring;

/// <summary>One picture of a labels.json: judged by eye, field by field.</summary>
internal static class EyeLabel
{
    // Small crops without a booth's wall: size, place and the background's finer points say nothing.
    private static readonly FrozenSet<FindingId> NeverJudged = FrozenSet.Create(
        FindingId.Resolution, FindingId.FaceHeightMm, FindingId.Centring,
        FindingId.BackgroundNotWhite, FindingId.BackgroundShadow, FindingId.FlashLit);

    // What each value of a field means; values that are in order are not listed.
    private static readonly FrozenDictionary<string, Dictionary<string, string>> Meaning =
        new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal)
        {
            ["eyes"] = Map(("closed", "eyes_closed"), ("one_closed", "eyes_closed"),
                ("looking_down", "looking_down"), ("hidden", "sunglasses")),
            ["gaze"] = Map(("left", "gaze"), ("right", "gaze"), ("up", "gaze"), ("down", "gaze")),
            ["mouth"] = Map(("open", "mouth_open"), ("smile_closed", "smile"),
                ("smile_teeth", "smile"), ("hidden", "face_covered")),
            ["pose"] = Map(("yaw_left", "yaw"), ("yaw_right", "yaw"), ("profile", "yaw"),
                ("up", "pitch"), ("down", "pitch"), ("roll", "roll"), ("back", "no_person")),
            ["glasses"] = Map(("sunglasses", "sunglasses")),
            ["head_covering"] = Map(("hat", "head_covered"), ("headscarf", "head_covered"),
                ("hood", "head_covered")),
            ["occlusion"] = Map(("hand", "face_covered"), ("mask", "face_covered"),
                ("other", "face_covered"), ("hair_over_eye", "eyes_covered")),
            ["light"] = Map(("side", "side_light"), ("dark", "underexposed"),
                ("bright", "overexposed"), ("backlit", "backlit")),
            ["background"] = Map(("busy", "background_busy"), ("plain_dark", "background_dark")),
            ["sharp"] = Map(("no", "blurred")),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Labelled Read(string folder, JsonElement one)
    {
        var doubts = one.TryGetProperty("doubt", out var list)
            ? list.EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        var mustPass = one.GetProperty("compliant_face").GetBoolean();
        return new(
            Path.Combine(folder, one.GetProperty("file").GetString()!),
            mustPass,
            SkinTone.Of(Text(one, "who")),
            DefectsOf(one, doubts),
            Doubted(one, doubts),
            Ignored(one, mustPass),
            Truth: null);
    }

    private static HashSet<string> DefectsOf(JsonElement one, HashSet<string> doubts)
    {
        var defects = Meaning.Where(field => !doubts.Contains(field.Key))
            .Select(field => field.Value.GetValueOrDefault(Text(one, field.Key)))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var people = one.GetProperty("person_count").GetInt32();
        if (people != 1)
            defects.Add(people == 0 ? "no_person" : "second_person");
        return defects;
    }

    /// <summary>All that a doubted field could mean, and what its labels leave open.</summary>
    private static HashSet<string> Doubted(JsonElement one, HashSet<string> doubts)
    {
        var doubted = doubts.SelectMany(field => (IEnumerable<string>)
            Meaning.GetValueOrDefault(field, []).Values);
        // A hairband may stay on or not.
        if (Text(one, "head_covering") == "hairband")
            doubted = doubted.Append("head_covered");
        // One word names one axis: a head that is turned may be tipped as well.
        if (Text(one, "pose") is not ("" or "frontal"))
            doubted = doubted.Concat(Meaning["pose"].Values.Where(axis => axis != "no_person"));
        return [.. doubted.Except(DefectsOf(one, doubts))];
    }

    private static HashSet<FindingId> Ignored(JsonElement one, bool mustPass)
    {
        var ignored = NeverJudged.ToHashSet();
        if (mustPass || Text(one, "background") is not ("busy" or "plain_light"))
            ignored.Add(FindingId.BackgroundPlain);
        if (mustPass || Text(one, "background") is not ("plain_dark" or "plain_light"))
            ignored.Add(FindingId.BackgroundLight);
        return ignored;
    }

    private static Dictionary<string, string> Map(params (string Value, string Defect)[] pairs) =>
        pairs.ToDictionary(pair => pair.Value, pair => pair.Defect, StringComparer.Ordinal);

    private static string Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : "";
}
