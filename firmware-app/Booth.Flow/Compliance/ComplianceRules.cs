using System.Runtime.CompilerServices;

namespace Booth.Flow;

/// <summary>From measures to findings. Pure: the same numbers give the same verdict.</summary>
public static class ComplianceRules
{
    // The narrowed limits of a booth, made once and not for every frame.
    private static readonly ConditionalWeakTable<ComplianceLimits, ComplianceLimits> Guiding = [];

    /// <summary>
    /// Judges a shot: one finding for each <see cref="FindingId"/> that has a judgement, in its
    /// order. A measure that could not be taken fails, because nobody can vouch for it.
    /// </summary>
    public static Verdict Judge(Measures measures, ComplianceLimits limits) => new(
        [.. Enum.GetValues<FindingId>().Select(id => JudgeOne(id, measures, limits)).OfType<Finding>()]);

    /// <summary>
    /// The most important thing the visitor should do, from the measures of a preview. What a
    /// preview does not measure is skipped, and so is resolution: previews are small on purpose.
    /// </summary>
    public static Hint Guide(Measures measures, ComplianceLimits limits) => new Verdict(
        [.. Judge(measures, Guiding.GetValue(limits, static all => all.ForGuidance()))
            .Findings.Where(IsGuidance)]).FirstHint;

    private static bool IsGuidance(Finding finding) =>
        finding.Id == FindingId.SingleFace
        || (finding.Value is not null && finding.Id != FindingId.Resolution);

    /// <summary>Null for what is not judged: it is absent from the verdict.</summary>
    private static Finding? JudgeOne(FindingId id, Measures m, ComplianceLimits l) => id switch
    {
        FindingId.SingleFace => SingleFace(m, l),
        FindingId.FaceHeightMm => Banded(id, m.FaceHeightMm, "mm", l.FaceHeightMm,
            Hint.ComeCloser, Hint.MoveBack, FindingKind.Estimated),
        FindingId.Centring => Centring(m, l),
        FindingId.PoseYaw => Banded(
            id, m.YawDeg, "deg", l.YawDeg, Hint.FaceCamera, Hint.FaceCamera),
        FindingId.PosePitch => Banded(
            id, m.PitchDeg, "deg", l.PitchDeg, Hint.RaiseChin, Hint.LowerChin,
            FindingKind.Estimated),
        FindingId.PoseRoll => Banded(
            id, m.RollDeg, "deg", l.RollDeg, Hint.HeadUpright, Hint.HeadUpright),
        FindingId.EyesOpen => Banded(
            id, m.EyesOpenRatio, "ratio", l.EyesOpenRatio, Hint.OpenEyes, Hint.OpenEyes),
        FindingId.Gaze => Banded(
            id, m.GazeDeg, "deg", l.GazeDeg, Hint.LookAtLens, Hint.LookAtLens),
        FindingId.MouthClosed => Banded(
            id, m.MouthOpenRatio, "ratio", l.MouthOpenRatio, Hint.CloseMouth, Hint.CloseMouth),
        FindingId.Neutral => Banded(
            id, m.SmileRatio, "ratio", l.SmileRatio, Hint.DoNotSmile, Hint.DoNotSmile),
        FindingId.ExposureUnder => ExposureUnder(m, l),
        FindingId.ExposureOver => Banded(id, m.ExposureOverShare, "share",
            l.ExposureOverShare, Hint.CloseCurtain, Hint.CloseCurtain),
        FindingId.EyesVisible => EyesVisible(m, l),
        FindingId.GlassesTint => Banded(id, m.GlassesTintStops, "stops", l.GlassesTintStops,
            Hint.None, Hint.TakeOffGlasses),
        FindingId.GlassesGlare => Banded(id, m.GlassesGlareShare, "ratio", l.GlassesGlareShare,
            Hint.None, Hint.TakeOffGlasses),
        FindingId.HeadCovering => Banded(id, m.BareForeheadRatio, "ratio", l.BareForeheadRatio,
            Hint.TakeOffHat, Hint.None, FindingKind.Estimated),
        FindingId.FaceOcclusion => FaceOcclusion(m, l),
        FindingId.BackgroundPlain => BackgroundPlain(m, l),
        FindingId.BackgroundNotWhite => Banded(id, m.BackgroundWhiteDistance, "dE",
            l.BackgroundWhiteDistance, Hint.CloseCurtain, Hint.None),
        FindingId.BackgroundShadow => Banded(id, m.BackgroundShadowStep, "L*",
            l.BackgroundShadowStep, Hint.None, Hint.CloseCurtain),
        FindingId.LightEven => LightEven(m, l),
        FindingId.ColourNatural => Banded(id, m.ColourDistance, "dE", l.ColourDistance,
            Hint.None, Hint.CloseCurtain),
        FindingId.FlashLit when m.FlashStops is not null => Banded(id, m.FlashStops, "stops",
            l.FlashStops, Hint.HoldStill, Hint.None),
        FindingId.Sharpness => Banded(
            id, m.Sharpness, "ratio", l.Sharpness, Hint.HoldStill, Hint.HoldStill),
        FindingId.BackgroundLight => Banded(id, m.BackgroundLightness, "L*",
            l.BackgroundLightness, Hint.CloseCurtain, Hint.CloseCurtain),
        FindingId.Resolution => Banded(
            id, m.EyeDistancePx, "px", l.EyeDistancePx, Hint.ComeCloser, Hint.None),
        _ => null,
    };

    private static Finding SingleFace(Measures m, ComplianceLimits l)
    {
        var (result, hint) = m.FaceCount switch
        {
            1 => (FindingResult.Pass, Hint.None),
            < 1 => (FindingResult.Fail, Hint.SitDown),
            _ when m.SecondFaceAreaRatio < l.SecondFaceAreaRatio => (FindingResult.Pass, Hint.None),
            _ => (FindingResult.Fail, Hint.OnePersonOnly),
        };
        var limit = $"exactly 1 (others below {l.SecondFaceAreaRatio:0.###} of its area)";
        return new(FindingId.SingleFace, m.FaceCount, "count", limit, result,
            FindingKind.Measured, hint);
    }

    /// <summary>Two measures in one finding: the value is the one that is worse.</summary>
    private static Finding Centring(Measures m, ComplianceLimits l)
    {
        // The face at the left of the image: the visitor faces it and moves to the own left.
        var across = Banded(FindingId.Centring, m.FaceCentrePercent, "%", l.FaceCentrePercent,
            Hint.MoveLeft, Hint.MoveRight);
        var up = Banded(FindingId.Centring, m.EyeLinePercent, "%", l.EyeLinePercent,
            Hint.RaiseSeat, Hint.LowerSeat);
        var worse = up.Result > across.Result ? up : across;
        return worse with
        {
            Limit = $"centre {l.FaceCentrePercent} from left; eyes {l.EyeLinePercent} from below",
        };
    }

    /// <summary>Three measures in one finding: the value is the one that is worst.</summary>
    private static Finding EyesVisible(Measures m, ComplianceLimits l)
    {
        var alike = Banded(FindingId.EyesVisible, m.EyesVisibleScore, "ratio", l.EyesVisibleScore,
            Hint.HairOffFace, Hint.None, FindingKind.Estimated);
        var contrast = Banded(FindingId.EyesVisible, m.EyeContrastStops, "stops",
            l.EyeContrastStops, Hint.HairOffFace, Hint.None, FindingKind.Estimated);
        var uneven = Banded(FindingId.EyesVisible, m.EyeContrastUnevenStops, "stops",
            l.EyeContrastUnevenStops, Hint.None, Hint.HairOffFace, FindingKind.Estimated);
        var worse = contrast.Result >= alike.Result ? contrast : alike;
        worse = uneven.Result > worse.Result ? uneven : worse;
        return worse with
        {
            Limit = $"contrast {l.EyeContrastStops} stops, uneven {l.EyeContrastUnevenStops}; "
                + $"likeness {l.EyesVisibleScore}",
        };
    }

    /// <summary>
    /// Three measures in one finding: the value is the one that is worst. An open mouth shows no
    /// line between the lips, and is refused for being open; previews are not searched for hands.
    /// </summary>
    private static Finding FaceOcclusion(Measures m, ComplianceLimits l)
    {
        var covered = Banded(FindingId.FaceOcclusion, m.FaceCoveredShare, "share",
            l.FaceCoveredShare, Hint.None, Hint.HairOffFace, FindingKind.Estimated);
        var mouth = Banded(FindingId.FaceOcclusion, m.MouthVisibleStops, "stops",
            l.MouthVisibleStops, Hint.HairOffFace, Hint.None, FindingKind.Estimated);
        var isOpen = m.MouthOpenRatio is { } ratio
            && l.MouthOpenRatio.Judge(ratio) == FindingResult.Fail;
        var worse = !isOpen && mouth.Result > covered.Result ? mouth : covered;
        var hand = Banded(FindingId.FaceOcclusion, m.HandPresence, "ratio", l.HandPresence,
            Hint.None, Hint.HairOffFace, FindingKind.Estimated);
        worse = m.HandPresence is not null && hand.Result > worse.Result ? hand : worse;
        return worse with
        {
            Limit = $"covered {l.FaceCoveredShare}; mouth {l.MouthVisibleStops}; "
                + $"hand {l.HandPresence}",
        };
    }

    /// <summary>Two measures in one finding: the value is the one that is worse.</summary>
    private static Finding BackgroundPlain(Measures m, ComplianceLimits l)
    {
        var spread = Banded(FindingId.BackgroundPlain, m.BackgroundSpread, "dE",
            l.BackgroundSpread, Hint.None, Hint.CloseCurtain);
        var edge = Banded(FindingId.BackgroundPlain, m.BackgroundEdge, "dE", l.BackgroundEdge,
            Hint.None, Hint.CloseCurtain);
        var worse = edge.Result > spread.Result ? edge : spread;
        return worse with { Limit = $"spread {l.BackgroundSpread}; edge {l.BackgroundEdge}" };
    }

    /// <summary>Three measures in one finding: the value is the one that is worst.</summary>
    private static Finding LightEven(Measures m, ComplianceLimits l)
    {
        var halves = Banded(FindingId.LightEven, m.LightUnevenStops, "stops", l.LightUnevenStops,
            Hint.None, Hint.CloseCurtain);
        var shadows = Banded(FindingId.LightEven, m.HardShadowStops, "stops", l.HardShadowStops,
            Hint.None, Hint.CloseCurtain);
        var worse = shadows.Result > halves.Result ? shadows : halves;
        var whites = Banded(FindingId.LightEven, m.EyeWhitesUnevenStops, "stops",
            l.EyeWhitesUnevenStops, Hint.None, Hint.CloseCurtain);
        worse = whites.Result > worse.Result ? whites : worse;
        return worse with
        {
            Limit = $"halves {l.LightUnevenStops}; shadows {l.HardShadowStops}; "
                + $"whites {l.EyeWhitesUnevenStops}",
        };
    }

    /// <summary>
    /// Four measures in one finding: the value is the one that is worst. Where no background is seen
    /// nothing is lighter than the face; the background's own findings say that none was seen.
    /// </summary>
    private static Finding ExposureUnder(Measures m, ComplianceLimits l)
    {
        var face = Banded(FindingId.ExposureUnder, m.FaceHighlight, "L*", l.FaceHighlight,
            Hint.CloseCurtain, Hint.None);
        var white = Banded(FindingId.ExposureUnder, m.WhiteReference, "L*", l.WhiteReference,
            Hint.CloseCurtain, Hint.None);
        var dark = Banded(FindingId.ExposureUnder, m.ExposureUnderShare, "share",
            l.ExposureUnderShare, Hint.None, Hint.CloseCurtain);
        var worse = white.Result > face.Result ? white : face;
        worse = dark.Result > worse.Result ? dark : worse;
        var backlit = Banded(FindingId.ExposureUnder, m.BacklitStops, "stops", l.BacklitStops,
            Hint.None, Hint.CloseCurtain);
        worse = m.BacklitStops is not null && backlit.Result > worse.Result ? backlit : worse;
        return worse with
        {
            Limit = $"highlights {l.FaceHighlight}; whites {l.WhiteReference}; "
                + $"dark {l.ExposureUnderShare}; background over whites {l.BacklitStops}",
        };
    }

    private static Finding Banded(FindingId id, double? value, string unit, LimitBand band,
        Hint whenLow, Hint whenHigh, FindingKind kind = FindingKind.Measured)
    {
        var result = value is { } number ? band.Judge(number) : FindingResult.Fail;
        var hint = (result, value) switch
        {
            (FindingResult.Pass, _) or (_, null) => Hint.None,
            _ => value < band.PassFrom ? whenLow : whenHigh,
        };
        return new(id, value, unit, band.ToString(), result, kind, hint);
    }
}
