using Booth.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Booth.Flow.Tests;

public sealed class ComplianceRulesTests
{
    private static readonly Measures Good = GoodMeasures.All;

    private static readonly ComplianceLimits Limits = ComplianceLimits.Default;

    public static TheoryData<string, Measures, FindingId, FindingResult, Hint> Cases => new()
    {
        { "empty seat", new() { FaceCount = 0 },
            FindingId.SingleFace, FindingResult.Fail, Hint.SitDown },
        { "two people", Good with { FaceCount = 2, SecondFaceAreaRatio = 0.4 },
            FindingId.SingleFace, FindingResult.Fail, Hint.OnePersonOnly },
        { "a face on a shirt", Good with { FaceCount = 2, SecondFaceAreaRatio = 0.01 },
            FindingId.SingleFace, FindingResult.Pass, Hint.None },
        { "face 31 mm", Good with { FaceHeightMm = 31 },
            FindingId.FaceHeightMm, FindingResult.Warn, Hint.ComeCloser },
        { "face 29 mm", Good with { FaceHeightMm = 29 },
            FindingId.FaceHeightMm, FindingResult.Fail, Hint.ComeCloser },
        { "face 39 mm", Good with { FaceHeightMm = 39 },
            FindingId.FaceHeightMm, FindingResult.Fail, Hint.MoveBack },
        { "at the image's left", Good with { FaceCentrePercent = 40 },
            FindingId.Centring, FindingResult.Fail, Hint.MoveLeft },
        { "at the image's right", Good with { FaceCentrePercent = 60 },
            FindingId.Centring, FindingResult.Fail, Hint.MoveRight },
        { "too low", Good with { EyeLinePercent = 45 },
            FindingId.Centring, FindingResult.Fail, Hint.RaiseSeat },
        { "too high", Good with { EyeLinePercent = 75 },
            FindingId.Centring, FindingResult.Fail, Hint.LowerSeat },
        { "turned", Good with { YawDeg = -12 },
            FindingId.PoseYaw, FindingResult.Fail, Hint.FaceCamera },
        { "chin up", Good with { PitchDeg = 12 },
            FindingId.PosePitch, FindingResult.Fail, Hint.LowerChin },
        { "chin down", Good with { PitchDeg = -12 },
            FindingId.PosePitch, FindingResult.Fail, Hint.RaiseChin },
        { "tipped", Good with { RollDeg = 15 },
            FindingId.PoseRoll, FindingResult.Fail, Hint.HeadUpright },
        { "a wink", Good with { EyesOpenRatio = 0.09 },
            FindingId.EyesOpen, FindingResult.Fail, Hint.OpenEyes },
        { "full lips, closed", Good with { MouthOpenRatio = 0.29 },
            FindingId.MouthClosed, FindingResult.Pass, Hint.None },
        { "mouth open", Good with { MouthOpenRatio = 0.9 },
            FindingId.MouthClosed, FindingResult.Fail, Hint.CloseMouth },
        { "a glance aside", Good with { GazeAsideDeg = 14 },
            FindingId.Gaze, FindingResult.Fail, Hint.LookAtLens },
        { "looking aside", Good with { GazeDeg = 20 },
            FindingId.Gaze, FindingResult.Fail, Hint.LookAtLens },
        { "a mouth that turns up by nature", Good with { SmileRatio = 0.09 },
            FindingId.Neutral, FindingResult.Pass, Hint.None },
        { "a smile", Good with { SmileRatio = 0.2 },
            FindingId.Neutral, FindingResult.Fail, Hint.DoNotSmile },
        { "burnt out", Good with { ExposureOverShare = 0.4 },
            FindingId.ExposureOver, FindingResult.Fail, Hint.CloseCurtain },
        { "moved", Good with { Sharpness = 0 },
            FindingId.Sharpness, FindingResult.Fail, Hint.HoldStill },
        { "dark background", Good with { BackgroundLightness = 25 },
            FindingId.BackgroundLight, FindingResult.Fail, Hint.CloseCurtain },
        { "few pixels", Good with { EyeDistancePx = 195 },
            FindingId.Resolution, FindingResult.Warn, Hint.ComeCloser },
        { "too few pixels", Good with { EyeDistancePx = 80 },
            FindingId.Resolution, FindingResult.Fail, Hint.ComeCloser },
    };

    public static TheoryData<string, Measures, FindingId, FindingResult, Hint> Appearance => new()
    {
        { "a dark picture", Good with { WhiteReference = 48 },
            FindingId.ExposureUnder, FindingResult.Fail, Hint.CloseCurtain },
        { "a dark face before a light background", Good with { FaceHighlight = 20 },
            FindingId.ExposureUnder, FindingResult.Fail, Hint.CloseCurtain },
        { "hair over an eye", Good with { EyesVisibleScore = -0.1 },
            FindingId.EyesVisible, FindingResult.Fail, Hint.HairOffFace },
        { "sunglasses", Good with { GlassesTintStops = 3.5 },
            FindingId.GlassesTint, FindingResult.Fail, Hint.TakeOffGlasses },
        { "a reflection on a lens", Good with { GlassesGlareShare = 0.1 },
            FindingId.GlassesGlare, FindingResult.Fail, Hint.TakeOffGlasses },
        { "a hat", Good with { BareForeheadRatio = 0 },
            FindingId.HeadCovering, FindingResult.Warn, Hint.TakeOffHat },
        { "a mask", Good with { FaceCoveredShare = 0.8 },
            FindingId.FaceOcclusion, FindingResult.Fail, Hint.HairOffFace },
        { "a hand over the mouth", Good with { MouthVisibleStops = 0.3 },
            FindingId.FaceOcclusion, FindingResult.Fail, Hint.HairOffFace },
        { "a hand on the cheek", Good with { HandPresence = 0.99 },
            FindingId.FaceOcclusion, FindingResult.Fail, Hint.HairOffFace },
        { "a street behind", Good with { BackgroundSpread = 30 },
            FindingId.BackgroundPlain, FindingResult.Fail, Hint.CloseCurtain },
        { "a shelf behind", Good with { BackgroundEdge = 12 },
            FindingId.BackgroundPlain, FindingResult.Fail, Hint.CloseCurtain },
        { "a white background", Good with { BackgroundWhiteDistance = 1 },
            FindingId.BackgroundNotWhite, FindingResult.Fail, Hint.CloseCurtain },
        { "a shadow", Good with { BackgroundShadowStep = 9 },
            FindingId.BackgroundShadow, FindingResult.Fail, Hint.CloseCurtain },
        { "a hard shadow", Good with { HardShadowStops = 5.5 },
            FindingId.LightEven, FindingResult.Fail, Hint.CloseCurtain },
        { "hair over one eye", Good with { EyeContrastUnevenStops = 2 },
            FindingId.EyesVisible, FindingResult.Fail, Hint.HairOffFace },
        { "a brim before the eyes", Good with { EyeWhitesStops = -3 },
            FindingId.EyesVisible, FindingResult.Fail, Hint.TakeOffGlasses },
        { "a lamp from one side", Good with { EyeWhitesUnevenStops = 2.5 },
            FindingId.LightEven, FindingResult.Fail, Hint.CloseCurtain },
        { "a window behind", Good with { BacklitStops = 4 },
            FindingId.ExposureUnder, FindingResult.Fail, Hint.CloseCurtain },
        { "a face in the dark", Good with { ExposureUnderShare = 0.4 },
            FindingId.ExposureUnder, FindingResult.Fail, Hint.CloseCurtain },
        { "light from one side", Good with { LightUnevenStops = 4 },
            FindingId.LightEven, FindingResult.Fail, Hint.CloseCurtain },
        { "no colour", Good with { ColourDistance = 7 },
            FindingId.ColourNatural, FindingResult.Fail, Hint.CloseCurtain },
        { "no flash", Good with { FlashStops = 0 },
            FindingId.FlashLit, FindingResult.Fail, Hint.HoldStill },
        { "a flash", Good with { FlashStops = 2 },
            FindingId.FlashLit, FindingResult.Pass, Hint.None },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    [MemberData(nameof(Appearance))]
    public void A_measure_gives_its_finding(
        string name, Measures measures, FindingId id, FindingResult result, Hint hint)
    {
        var verdict = ComplianceRules.Judge(measures, Limits);
        var finding = verdict.Findings.Single(one => one.Id == id);
        Assert.True(result == finding.Result, $"{name}: {finding}");
        Assert.Equal(hint, finding.Hint);
        Assert.Equal(result == FindingResult.Fail, !verdict.IsAccepted);
        Assert.Equal(result == FindingResult.Fail ? hint : Hint.None, verdict.FirstHint);
    }

    [Fact]
    public void A_good_portrait_passes_every_finding_in_order()
    {
        var verdict = ComplianceRules.Judge(Good, Limits);
        Assert.Equal(FindingResult.Pass, verdict.Result);
        var judged = verdict.Findings.Select(finding => finding.Id).ToArray();
        Assert.Equal(judged.Order().Distinct(), judged);
        Assert.Empty(Cases.Select(row => row.Data.Item3).Except(judged));
        Assert.All(verdict.Findings, finding => Assert.NotEmpty(finding.Limit));
    }

    [Fact]
    public void A_measure_that_could_not_be_taken_is_refused_on_the_shot()
    {
        Assert.False(ComplianceRules.Judge(Good with { EyesOpenRatio = null }, Limits).IsAccepted);
    }

    [Fact]
    public void A_measure_that_is_not_a_number_is_refused()
    {
        Assert.False(ComplianceRules.Judge(Good with { YawDeg = double.NaN }, Limits).IsAccepted);
    }

    [Fact]
    public void Guidance_skips_what_a_preview_does_not_measure()
    {
        var preview = Good with { Sharpness = null, FaceHighlight = null, EyeDistancePx = 60 };
        Assert.Equal(Hint.None, ComplianceRules.Guide(preview, Limits));
    }

    [Fact]
    public void Guidance_says_the_most_important_thing_first()
    {
        var preview = Good with { MouthOpenRatio = 0.5, FaceHeightMm = 25, YawDeg = 20 };
        Assert.Equal(Hint.ComeCloser, ComplianceRules.Guide(preview, Limits));
        Assert.Equal(Hint.SitDown, ComplianceRules.Guide(new() { FaceCount = 0 }, Limits));
    }

    /// <summary>Almost turned too far: the shot would pass, a breath later perhaps not.</summary>
    [Fact]
    public void Guidance_asks_for_a_little_more_than_the_shot_must_have()
    {
        var (near, well) = (Good with { YawDeg = 7.5 }, Good with { YawDeg = 6 });
        Assert.True(ComplianceRules.Judge(near, Limits).IsAccepted);
        Assert.Equal(Hint.FaceCamera, ComplianceRules.Guide(near, Limits));
        Assert.Equal(Hint.None, ComplianceRules.Guide(well, Limits));
    }

    [Fact]
    public void What_guidance_lets_pass_the_shot_never_refuses() => Prop.ForAll(
        ArbMap.Default.ArbFor<NormalFloat>(), ArbMap.Default.ArbFor<NormalFloat>(),
        ArbMap.Default.ArbFor<NormalFloat>(), (one, two, three) =>
        {
            var measures = Good with
            {
                YawDeg = one.Get,
                PitchDeg = two.Get,
                GazeDeg = three.Get,
                SmileRatio = one.Get / 50,
                MouthOpenRatio = two.Get / 20,
                FaceHeightMm = 34 + three.Get,
            };
            return ComplianceRules.Guide(measures, Limits) != Hint.None
                || ComplianceRules.Judge(measures, Limits).IsAccepted;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_numbers_give_the_same_verdict_and_a_worse_number_never_a_better_one() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), yaw =>
        {
            var (near, far) = (Good with { YawDeg = yaw.Get }, Good with { YawDeg = yaw.Get * 2 });
            var verdict = ComplianceRules.Judge(near, Limits);
            return verdict.Findings.SequenceEqual(ComplianceRules.Judge(near, Limits).Findings)
                && verdict.Result <= ComplianceRules.Judge(far, Limits).Result;
        }).QuickCheckThrowOnFailure();
}
