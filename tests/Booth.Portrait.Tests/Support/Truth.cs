using System.Numerics;
using System.Text.Json;

namespace Booth.Portrait.Tests;

/// <summary>The ground truth of one rendered portrait, projected from its 3D scene.</summary>
internal sealed record Truth(
    string File, bool Compliant, IReadOnlyList<string> Defects, Vector2 LeftPupil,
    Vector2 RightPupil, Vector2 Chin, Vector2 Crown, Vector3 YawPitchRoll)
{
    /// <summary>All portraits that show a person.</summary>
    public static IReadOnlyList<Truth> All { get; } = [.. Read()];

    public float HeadPx => Vector2.Distance(Chin, Crown);

    public float EyeDistancePx => Vector2.Distance(LeftPupil, RightPupil);

    public bool IsFrontal => YawPitchRoll == Vector3.Zero;

    public static Truth Of(string file) => All.Single(truth => truth.File == file);

    private static IEnumerable<Truth> Read()
    {
        using var manifest = JsonDocument.Parse(
            System.IO.File.ReadAllText(Checkout.Portrait("manifest.json")));
        foreach (var image in manifest.RootElement.GetProperty("images").EnumerateArray())
        {
            if (!image.TryGetProperty("chin", out _))
                continue;
            var pose = image.GetProperty("head_pose_deg");
            yield return new(
                image.GetProperty("file").GetString()!,
                image.GetProperty("compliant").GetBoolean(),
                [.. image.GetProperty("defects").EnumerateArray().Select(one => one.GetString()!)],
                Point(image, "left_pupil"), Point(image, "right_pupil"),
                Point(image, "chin"), Point(image, "crown"),
                new(Angle(pose, "yaw"), Angle(pose, "pitch"), Angle(pose, "roll")));
        }
    }

    private static Vector2 Point(JsonElement image, string name)
    {
        var point = image.GetProperty(name);
        return new(point[0].GetSingle(), point[1].GetSingle());
    }

    private static float Angle(JsonElement pose, string name) => pose.GetProperty(name).GetSingle();
}
