using Booth.Flow;

namespace Booth.Portrait.Tests;

/// <summary>Each rendered portrait with the findings that must refuse it.</summary>
public sealed class RenderedTableTests(StudioFixture fixture)
{
    /// <summary>File, then the wire names of the findings that must fail; none: accepted.</summary>
    public static TheoryData<string, string[]> Table => new()
    {
        { "A_compliant.jpg", [] },
        { "B_compliant.jpg", [] },
        { "C_compliant.jpg", [] },
        { "D_compliant.jpg", [] },
        { "E_compliant.jpg", [] },
        { "F_compliant.jpg", [] },
        { "G_compliant.jpg", [] },
        { "H_compliant.jpg", [] },
        { "B_glasses_clear.jpg", [] },
        { "H_glasses_clear.jpg", [] },
        { "A_second_person.jpg", ["single_face", "background_plain", "background_shadow"] },
        { "E_second_person.jpg", ["single_face"] },
        { "B_eyes_closed.jpg", ["eyes_open", "gaze"] },
        { "H_eyes_closed.jpg", ["eyes_open", "gaze"] },
        { "D_left_eye_closed.jpg", ["eyes_open"] },
        { "C_mouth_open.jpg", ["mouth_closed", "neutral"] },
        { "F_mouth_slightly_open.jpg", ["mouth_closed"] },
        { "G_smile_teeth.jpg", ["mouth_closed", "neutral"] },
        { "B_gaze_image_left.jpg", ["gaze"] },
        { "F_gaze_image_right.jpg", ["gaze"] },
        { "A_smile_closed.jpg", ["neutral"] },
        // A head turned far is not in the middle of its crop either.
        { "A_yaw_p25.jpg", ["pose_yaw"] },
        { "G_yaw_m25.jpg", ["pose_yaw", "centring"] },
        { "B_yaw_p10.jpg", ["pose_yaw"] },
        { "D_yaw_m10.jpg", ["pose_yaw"] },
        { "H_roll_m15.jpg", ["pose_roll"] },
        { "E_pitch_p12.jpg", ["pose_pitch"] },
        { "F_pitch_m12.jpg", ["pose_pitch"] },
        { "E_too_small.jpg", ["face_height_mm"] },
        { "C_too_close.jpg", ["face_height_mm"] },
        { "D_off_centre.jpg", ["centring"] },
        { "A_underexposed.jpg", ["background_light", "exposure_under"] },
        { "C_underexposed.jpg", ["background_light", "exposure_under"] },
        { "F_overexposed.jpg", ["exposure_over", "background_not_white", "colour_natural"] },
        { "E_out_of_focus.jpg", ["sharpness", "eyes_visible"] },
        { "B_motion_blur.jpg", ["sharpness", "eyes_visible"] },
        { "E_bg_dark.jpg", ["background_light"] },
        { "D_sunglasses.jpg", ["gaze", "eyes_visible", "glasses_tint"] },
        { "F_hair_over_eye.jpg", ["eyes_open", "eyes_visible", "gaze"] },
        { "A_bg_white.jpg", ["background_not_white"] },
        { "B_bg_shadow.jpg", ["background_shadow"] },
        { "H_bg_shadow.jpg", ["background_shadow"] },
        { "F_side_light.jpg", ["light_even", "eyes_visible"] },
        { "G_side_light.jpg", ["light_even", "eyes_visible"] },
        { "C_roll_p8.jpg", ["pose_roll"] },
        // What covers the head only warns.
        { "G_hat.jpg", [] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_portrait_is_refused_for_its_defect_and_for_nothing_else(
        string file, string[] fails)
    {
        var result = PortraitCheck.Run(fixture.Studio, Checkout.Portrait(file));
        Assert.Null(result.Error);
        var failed = result.Findings!.Value
            .Where(one => one.Result == "fail").Select(one => one.Id);
        Assert.Equal(fails.Order(StringComparer.Ordinal), failed.Order(StringComparer.Ordinal));
        Assert.Equal(fails.Length == 0 ? "accepted" : "refused", result.Verdict);
    }

    [Fact]
    public void Every_compliant_portrait_of_the_manifest_is_in_the_table_as_accepted()
    {
        var accepted = Table.Where(row => row.Data.Item2.Length == 0).Select(row => row.Data.Item1);
        var compliant = Truth.All.Where(one => one.Compliant).Select(one => one.File);
        Assert.Empty(compliant.Except(accepted));
    }

    [Fact]
    public void An_empty_seat_has_no_face_and_the_visitor_is_asked_to_sit_down()
    {
        using var image = Files.Load("empty_seat.jpg");
        using var shot = fixture.Studio.Develop(image);
        Assert.Equal(0, shot.Measures.FaceCount);
        Assert.Null(shot.Portrait);
        var verdict = ComplianceRules.Judge(shot.Measures, ComplianceLimits.Default);
        Assert.False(verdict.IsAccepted);
        Assert.Equal(Hint.SitDown, verdict.FirstHint);
    }

    [Fact]
    public void Findings_that_no_compliant_portrait_fails_do_not_depend_on_the_skin()
    {
        // A, B, E, F have light skin, C, D, H dark skin: the same findings pass for all of them.
        foreach (var id in new[]
        {
            "eyes_open", "gaze", "mouth_closed", "neutral", "eyes_visible", "glasses_tint",
            "face_occlusion", "light_even", "exposure_under", "exposure_over", "sharpness",
            "colour_natural",
        })
        {
            foreach (var truth in Truth.All.Where(one => one.Compliant))
            {
                var result = PortraitCheck.Run(fixture.Studio, Checkout.Portrait(truth.File));
                Assert.Equal("pass", result.Findings!.Value.Single(one => one.Id == id).Result);
            }
        }
    }

    [Theory]
    [InlineData("A_compliant.jpg", Hint.None)]
    [InlineData("empty_seat.jpg", Hint.SitDown)]
    [InlineData("E_second_person.jpg", Hint.OnePersonOnly)]
    [InlineData("A_second_person.jpg", Hint.OnePersonOnly)]
    [InlineData("E_too_small.jpg", Hint.ComeCloser)]
    [InlineData("C_too_close.jpg", Hint.MoveBack)]
    [InlineData("D_off_centre.jpg", Hint.MoveLeft)]
    [InlineData("A_yaw_p25.jpg", Hint.FaceCamera)]
    [InlineData("F_pitch_m12.jpg", Hint.RaiseChin)]
    [InlineData("H_roll_m15.jpg", Hint.HeadUpright)]
    [InlineData("B_eyes_closed.jpg", Hint.OpenEyes)]
    [InlineData("C_mouth_open.jpg", Hint.CloseMouth)]
    [InlineData("A_smile_closed.jpg", Hint.DoNotSmile)]
    [InlineData("F_gaze_image_right.jpg", Hint.LookAtLens)]
    [InlineData("E_bg_dark.jpg", Hint.CloseCurtain)]
    public void The_preview_gives_the_hint_that_helps(string file, Hint hint)
    {
        using var frame = Files.Load(file);
        var measures = fixture.Studio.MeasurePreview(frame);
        Assert.Null(measures.Sharpness);
        Assert.Equal(hint, ComplianceRules.Guide(measures, ComplianceLimits.Default));
    }

    [Theory]
    [InlineData("A_compliant.jpg", Hint.None)]
    [InlineData("H_compliant.jpg", Hint.None)]
    [InlineData("A_second_person.jpg", Hint.OnePersonOnly)]
    [InlineData("E_second_person.jpg", Hint.OnePersonOnly)]
    [InlineData("B_gaze_image_left.jpg", Hint.LookAtLens)]
    [InlineData("F_mouth_slightly_open.jpg", Hint.CloseMouth)]
    public void A_wide_frame_as_cameras_give_it_gets_the_same_hint(string file, Hint hint)
    {
        using var frame = Files.LoadInWideFrame(file);
        var measures = fixture.Studio.MeasurePreview(frame);
        Assert.Equal(hint, ComplianceRules.Guide(measures, ComplianceLimits.Default));
    }
}
