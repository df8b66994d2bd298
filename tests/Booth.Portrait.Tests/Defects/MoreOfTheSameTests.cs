using System.Numerics;
using Booth.Flow;

namespace Booth.Portrait.Tests;

/// <summary>What any change to a measure must keep: order and symmetry.</summary>
public sealed class MoreOfTheSameTests(StudioFixture fixture)
{
    /// <summary>Finding, then what more and more of its defect does to a picture.</summary>
    private static IEnumerable<(string Id, Func<Still, float, Still> More)> Growing =>
    [
        ("exposure_under", (still, much) => still.Light(MathF.Pow(2, -4 * much))),
        ("exposure_over", (still, much) => still.Light(MathF.Pow(2, 5 * much))),
        ("sharpness", (still, much) => still.Blur((int)(9 * much))),
        ("colour_natural", (still, much) => still.Map((_, rgb) =>
            rgb * new Vector3(1 - (0.6f * much), 1, 1))),
        ("background_plain", (still, much) => still.MapBackground((at, rgb) =>
            (int)(at.X / 60) % 2 == 0 ? rgb : rgb * (1 - (0.8f * much)))),
        ("background_light", (still, much) => still.MapBackground((_, rgb) => rgb * (1 - much))),
        ("light_even", (still, much) => still.Map((at, rgb) =>
            at.X < still.Width / 2f ? rgb : rgb * MathF.Pow(2, -3 * much))),
    ];

    [Theory]
    [InlineData("A_compliant.jpg")]
    [InlineData("C_compliant.jpg")]
    public void More_of_a_defect_never_turns_a_refusal_into_a_pass(string file)
    {
        var still = Still.Load(file, eighths: 5);
        foreach (var (id, more) in Growing)
        {
            var refused = new[] { 0, 0.2f, 0.4f, 0.6f, 0.8f, 1 }
                .Select(much => Refusals(more(still, much)).Contains(id)).ToArray();
            Assert.False(refused[0], $"{id} before anything was done");
            Assert.True(refused[^1], $"{id} at its strongest");
            Assert.True(refused.SequenceEqual(refused.Order()), $"{id}: {string.Join(' ', refused)}");
        }
    }

    [Theory]
    [InlineData("A_compliant.jpg")]
    [InlineData("D_compliant.jpg")]
    [InlineData("F_side_light.jpg")]
    [InlineData("B_gaze_image_left.jpg")]
    [InlineData("F_hair_over_eye.jpg")]
    [InlineData("H_bg_shadow.jpg")]
    [InlineData("D_left_eye_closed.jpg")]
    public void A_mirror_changes_no_verdict(string file)
    {
        var still = Still.Load(file);
        var mirrored = still.Map((at, _) => still.At(still.Width - 1 - (int)at.X, (int)at.Y));
        Assert.Equal(Refusals(still).Count == 0, Refusals(mirrored).Count == 0);
    }

    private HashSet<string> Refusals(Still still)
    {
        using var image = PersonalImage.CopyOf(ImageFormat.Jpeg, still.ToJpeg());
        using var shot = fixture.Studio.Develop(image);
        return [.. ComplianceRules.Judge(shot.Measures, ComplianceLimits.Default).Findings
            .Where(one => one.Result == FindingResult.Fail).Select(one => one.Id.ToWireName())];
    }
}
