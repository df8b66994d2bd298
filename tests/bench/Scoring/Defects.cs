using System.Collections.Frozen;
using Booth.Flow;

namespace Booth.Scoring;

/// <summary>What can be wrong with a picture, and which findings answer for it.</summary>
internal static class Defects
{
    /// <summary>The findings that shall see a defect; one of them is enough.</summary>
    public static IReadOnlyList<(string Name, FindingId[] Findings)> All { get; } =
    [
        ("no_person", [FindingId.SingleFace]),
        ("second_person", [FindingId.SingleFace]),
        ("head_too_small", [FindingId.FaceHeightMm]),
        ("head_too_large", [FindingId.FaceHeightMm]),
        ("off_centre", [FindingId.Centring]),
        ("yaw", [FindingId.PoseYaw]),
        ("pitch", [FindingId.PosePitch]),
        ("roll", [FindingId.PoseRoll]),
        ("eyes_closed", [FindingId.EyesOpen]),
        ("looking_down", [FindingId.EyesOpen, FindingId.Gaze]),
        ("gaze", [FindingId.Gaze]),
        ("mouth_open", [FindingId.MouthClosed]),
        ("smile", [FindingId.Neutral, FindingId.MouthClosed]),
        ("eyes_covered", [FindingId.EyesVisible]),
        ("sunglasses", [FindingId.GlassesTint, FindingId.EyesVisible]),
        ("glasses_glare", [FindingId.GlassesGlare]),
        ("head_covered", [FindingId.HeadCovering]),
        ("face_covered", [FindingId.FaceOcclusion]),
        ("background_busy", [FindingId.BackgroundPlain]),
        ("background_dark", [FindingId.BackgroundLight]),
        ("background_white", [FindingId.BackgroundNotWhite]),
        ("background_shadow", [FindingId.BackgroundShadow]),
        ("side_light", [FindingId.LightEven]),
        ("underexposed", [FindingId.ExposureUnder, FindingId.BackgroundLight]),
        ("overexposed", [FindingId.ExposureOver]),
        ("backlit", [FindingId.LightEven, FindingId.ExposureUnder, FindingId.ExposureOver]),
        ("blurred", [FindingId.Sharpness]),
        ("colour_cast", [FindingId.ColourNatural]),
    ];

    /// <summary>What a defect may rightly set off besides the findings that answer for it.</summary>
    private static readonly FrozenDictionary<string, FindingId[]> SideEffects =
        new Dictionary<string, FindingId[]>(StringComparer.Ordinal)
        {
            ["no_person"] = Enum.GetValues<FindingId>(),
            ["second_person"] =
                [FindingId.BackgroundPlain, FindingId.BackgroundShadow, FindingId.Centring],
            ["head_too_small"] = [FindingId.Resolution],
            ["head_too_large"] = [FindingId.Centring, FindingId.HeadCovering],
            ["yaw"] = Turned,
            ["pitch"] = Turned,
            ["roll"] = [FindingId.Centring],
            ["eyes_closed"] = [FindingId.Gaze, FindingId.EyesVisible],
            ["mouth_open"] = [FindingId.Neutral],
            ["eyes_covered"] =
            [
                FindingId.EyesOpen, FindingId.Gaze, FindingId.FaceOcclusion, FindingId.HeadCovering,
            ],
            ["sunglasses"] = [FindingId.EyesOpen, FindingId.Gaze, FindingId.GlassesGlare],
            ["head_covered"] = [FindingId.FaceHeightMm],
            ["face_covered"] =
            [
                FindingId.EyesVisible, FindingId.MouthClosed, FindingId.Neutral,
                FindingId.ColourNatural, FindingId.ExposureUnder, FindingId.ExposureOver,
            ],
            ["background_busy"] = [FindingId.BackgroundLight, FindingId.BackgroundShadow],
            ["side_light"] =
                [FindingId.ExposureUnder, FindingId.BackgroundShadow, FindingId.EyesVisible],
            ["underexposed"] =
                [FindingId.ColourNatural, FindingId.EyesVisible, FindingId.FaceOcclusion],
            ["blurred"] = [FindingId.EyesVisible],
            ["overexposed"] = [FindingId.ColourNatural, FindingId.BackgroundNotWhite],
            ["backlit"] = [FindingId.BackgroundNotWhite, FindingId.ColourNatural],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FindingId[] Turned =>
    [
        FindingId.Centring, FindingId.EyesOpen, FindingId.Gaze, FindingId.Neutral,
        FindingId.EyesVisible, FindingId.LightEven, FindingId.FaceOcclusion,
        // The warning's columns leave a forehead that is turned away.
        FindingId.HeadCovering,
    ];

    /// <summary>True when the picture's own defects, doubted ones too, may set the finding off.</summary>
    public static bool Explain(Labelled picture, FindingId finding) =>
        picture.Defects.Concat(picture.Doubted).Any(defect =>
            SideEffects.GetValueOrDefault(defect, []).Contains(finding)
            || All.Any(one => one.Name == defect && one.Findings.Contains(finding)));
}
