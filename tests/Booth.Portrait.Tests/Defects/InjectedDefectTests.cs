using System.Numerics;
using Booth.Flow;

namespace Booth.Portrait.Tests;

/// <summary>
/// A defect put into any compliant portrait fails its finding; a harmless change fails nothing
/// that did not fail before.
/// </summary>
public sealed class InjectedDefectTests(StudioFixture fixture)
{
    /// <summary>A light, a very dark, a dark and a tan skin.</summary>
    public static TheoryData<string> People =>
        ["A_compliant.jpg", "C_compliant.jpg", "D_compliant.jpg", "G_compliant.jpg"];

    [Theory]
    [MemberData(nameof(People))]
    public void Light_and_focus_defects_fail(string file)
    {
        var still = Still.Load(file);
        Fails("exposure_under", still.Light(0.18f));
        Fails("exposure_over", still.Light(25));
        Fails("sharpness", still.Blur(7));
        Fails("sharpness", still.BlurAlong(20, 0));
        Fails("sharpness", still.BlurAlong(0, 20));
        Fails("colour_natural", still.Map((_, rgb) => new(rgb.X * 0.7f, rgb.Y, rgb.Z)));
        Fails("colour_natural", still.Map((_, rgb) => new((rgb.X + rgb.Y + rgb.Z) / 3)));
        var middle = Middle(file);
        Fails("light_even", still.Map((at, rgb) => at.X < middle.X ? rgb : rgb * 0.28f));
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Background_defects_fail(string file)
    {
        var still = Still.Load(file);
        Fails("background_not_white", still.MapBackground((_, _) => new(254)));
        Fails("background_light", still.MapBackground((_, rgb) => rgb * 0.4f));
        Fails("background_plain", still.MapBackground((at, rgb) => rgb * (1 - (0.7f * at.X / 900))));
        Fails("background_plain", still.MapBackground((at, rgb) =>
            (int)(at.X / 60) % 2 == 0 ? rgb : rgb * new Vector3(0.6f, 0.8f, 1)));
        Fails("background_plain", still.MapBackground((at, rgb) =>
            at.X > 780 && (int)(at.Y / 90) % 2 == 0 ? rgb * new Vector3(0.95f, 0.87f, 0.8f) : rgb));
        foreach (var soft in new[] { 10, 30, 70 })
        {
            Fails("background_shadow", still.MapBackground((at, rgb) =>
                rgb * (1 - (0.15f * Math.Clamp((at.Y - 320) / soft, 0, 1)))));
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public void What_covers_eyes_and_face_fails(string file)
    {
        var still = Still.Load(file);
        var truth = Truth.Of(file);
        var eyes = Vector2.Distance(truth.LeftPupil, truth.RightPupil);
        Fails("eyes_visible", still.Map((at, rgb) =>
            Math.Abs(at.X - truth.LeftPupil.X) < eyes * 0.4f
                && Math.Abs(at.Y - truth.LeftPupil.Y) < eyes * 0.35f ? new(25, 22, 20) : rgb));
        Fails("glasses_glare", still.Spot(truth.RightPupil, eyes * 0.12f, new(255)));
        Fails("glasses_tint", still
            .Spot(truth.RightPupil, eyes * 0.36f, new(12)).Spot(truth.LeftPupil, eyes * 0.36f, new(12)));
        var mouth = Vector2.Lerp(Middle(file), truth.Chin, 0.55f);
        Fails("face_occlusion", still.Map((at, rgb) =>
            Math.Abs(at.X - mouth.X) < eyes && Math.Abs(at.Y - mouth.Y) < eyes * 0.6f
                ? new(150, 190, 220) : rgb));
    }

    [Theory]
    [MemberData(nameof(People))]
    public void A_hand_or_a_scarf_over_the_lips_alone_fails(string file)
    {
        var still = Still.Load(file);
        var truth = Truth.Of(file);
        var eyes = Vector2.Distance(truth.LeftPupil, truth.RightPupil);
        var mouth = Vector2.Lerp(Middle(file), truth.Chin, 0.6f);
        var skin = still.At((int)truth.LeftPupil.X, (int)(truth.LeftPupil.Y + (eyes * 0.55f)));
        bool IsCovered(Vector2 at) =>
            Math.Abs(at.X - mouth.X) < eyes * 0.7f && Math.Abs(at.Y - mouth.Y) < eyes * 0.28f;
        // A finger is round, and has the hue of the face.
        Fails("face_occlusion", still.Map((at, rgb) => IsCovered(at)
            ? skin * (1 - (0.3f * MathF.Abs(MathF.Sin((at.Y - mouth.Y) / eyes * 11)))) : rgb));
        Fails("face_occlusion", still.Map((at, rgb) => IsCovered(at) ? new(40, 60, 110) : rgb));
    }

    [Theory]
    [MemberData(nameof(People))]
    public void A_cast_that_skin_could_have_shows_in_the_whites_of_the_eyes(string file) =>
        Fails("colour_natural", Still.Load(file).Map((_, rgb) => rgb * new Vector3(1.2f, 0.9f, 1.16f)));

    [Theory]
    [MemberData(nameof(People))]
    public void A_cap_down_to_the_brows_is_asked_about(string file)
    {
        var truth = Truth.Of(file);
        var (middle, eyes) = (Middle(file), truth.EyeDistancePx);
        var covered = Still.Load(file).Map((at, rgb) => at.Y < middle.Y - (0.5f * eyes)
            && at.Y > truth.Crown.Y && Math.Abs(at.X - middle.X) < eyes * 1.1f
            ? new(60, 20, 110) : rgb);
        Assert.InRange(Measure(covered.ToJpeg()).BareForeheadRatio!.Value, 0, 0.45);
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Light_on_the_face_does_not_depend_on_the_wall(string file)
    {
        var still = Still.Load(file);
        var shadows = Measure(still.ToJpeg()).HardShadowStops!.Value;
        foreach (var level in new[] { 10f, 120f, 245f })
        {
            var before = still.MapBackground((_, _) => new(level));
            Assert.Equal(shadows, Measure(before.ToJpeg()).HardShadowStops!.Value, 0.4);
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Harmless_changes_fail_nothing(string file)
    {
        var still = Still.Load(file);
        var before = Failed(still.ToJpeg());
        foreach (var changed in new[]
        {
            still.Light(0.85f), still.Light(1.08f), still.Noise(4),
            still.Map((_, rgb) => rgb * new Vector3(1.03f, 1, 0.97f)),
            still.Map((_, rgb) => ((rgb - new Vector3(128)) * 0.92f) + new Vector3(128)),
            still.MapBackground((_, _) => new(193, 208, 226)),
            still.MapBackground((at, rgb) => rgb * (1 - (0.1f * at.Y / 900))),
            still.Spot(Truth.Of(file).LeftPupil, 4, new(255)),
        })
        {
            Assert.Subset(before, Failed(changed.ToJpeg()));
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Sharpness_does_not_depend_on_compression(string file)
    {
        var still = Still.Load(file);
        var blurred = still.Blur(7);
        var sharpness = new List<double>();
        foreach (var quality in new[] { 60, 75, 85, 95 })
        {
            sharpness.Add(Measure(still.ToJpeg(quality)).Sharpness!.Value);
            Assert.True(Measure(blurred.ToJpeg(quality)).Sharpness < sharpness[^1] / 2);
        }
        Assert.InRange(sharpness.Max() / sharpness.Min(), 1, 1.08);
    }

    private static Vector2 Middle(string file) =>
        (Truth.Of(file).LeftPupil + Truth.Of(file).RightPupil) / 2;

    private void Fails(string id, Still still)
    {
        var measures = Measure(still.ToJpeg());
        Assert.True(Failed(measures).Contains(id), $"{id} should fail: {measures}");
    }

    private HashSet<string> Failed(byte[] jpeg) => Failed(Measure(jpeg));

    private static HashSet<string> Failed(Measures measures) =>
        [.. ComplianceRules.Judge(measures, ComplianceLimits.Default).Findings
            .Where(one => one.Result == FindingResult.Fail).Select(one => one.Id.ToWireName())];

    private Measures Measure(byte[] jpeg)
    {
        using var image = PersonalImage.CopyOf(ImageFormat.Jpeg, jpeg);
        using var shot = fixture.Studio.Develop(image);
        return shot.Measures;
    }
}
