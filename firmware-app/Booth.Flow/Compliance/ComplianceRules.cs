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
        FindingId.Gaze => Gaze(m, l),
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

    private static Finding Centring(Measures m, ComplianceLimits l)
    {
        // The face at the left of the image: the visitor faces it and moves to the own left.
        var across = Banded(FindingId.Centring, m.FaceCentrePercent, "%", l.FaceCentrePercent,
            Hint.MoveLeft, Hint.MoveRight);
        var up = Banded(FindingId.Centring, m.EyeLinePercent, "%", l.EyeLinePercent,
            Hint.RaiseSeat, Hint.LowerSeat);
        return Worst(across, up) with
        {
            Limit = $"centre {l.FaceCentrePercent} from left; eyes {l.EyeLinePercent} from below",
        };
    }

    private static Finding Gaze(Measures m, ComplianceLimits l)
    {
        Finding Of(double? value, LimitBand band) =>
            Banded(FindingId.Gaze, value, "deg", band, Hint.LookAtLens, Hint.LookAtLens);

        return Worst(Of(m.GazeDeg, l.GazeDeg), Of(m.GazeAsideDeg, l.GazeAsideDeg)) with
        {
            Limit = $"{l.GazeDeg}; aside {l.GazeAsideDeg}",
        };
    }

    private static Finding EyesVisible(Measures m, ComplianceLimits l)
    {
        Finding Of(double? value, string unit, LimitBand band, Hint low, Hint high) =>
            Banded(FindingId.EyesVisible, value, unit, band, low, high, FindingKind.Estimated);

        return Worst(
            Of(m.EyeContrastStops, "stops", l.EyeContrastStops, Hint.HairOffFace, Hint.None),
            Of(m.EyesVisibleScore, "ratio", l.EyesVisibleScore, Hint.HairOffFace, Hint.None),
            Of(m.EyeContrastUnevenStops, "stops", l.EyeContrastUnevenStops, Hint.None,
                Hint.HairOffFace),
            Of(m.EyeWhitesStops, "stops", l.EyeWhitesStops, Hint.TakeOffGlasses, Hint.None)) with
        {
            Limit = $"contrast {l.EyeContrastStops} stops, uneven {l.EyeContrastUnevenStops}; "
                + $"likeness {l.EyesVisibleScore}; whites {l.EyeWhitesStops}",
        };
    }

    /// <summary>
    /// An open mouth shows no line between the lips, and is refused for being open; previews are
    /// not searched for hands.
    /// </summary>
    private static Finding FaceOcclusion(Measures m, ComplianceLimits l)
    {
        Finding Of(double? value, string unit, LimitBand band, Hint low, Hint high) =>
            Banded(FindingId.FaceOcclusion, value, unit, band, low, high, FindingKind.Estimated);

        List<Finding> parts =
            [Of(m.FaceCoveredShare, "share", l.FaceCoveredShare, Hint.None, Hint.HairOffFace)];
        if (m.MouthOpenRatio is not { } open || l.MouthOpenRatio.Judge(open) != FindingResult.Fail)
            parts.Add(Of(m.MouthVisibleStops, "stops", l.MouthVisibleStops, Hint.HairOffFace, Hint.None));
        if (m.HandPresence is { } hand)
            parts.Add(Of(hand, "ratio", l.HandPresence, Hint.None, Hint.HairOffFace));
        return Worst([.. parts]) with
        {
            Limit = $"covered {l.FaceCoveredShare}; mouth {l.MouthVisibleStops}; "
                + $"hand {l.HandPresence}",
        };
    }

    private static Finding BackgroundPlain(Measures m, ComplianceLimits l)
    {
        Finding Of(double? value, LimitBand band) =>
            Banded(FindingId.BackgroundPlain, value, "dE", band, Hint.None, Hint.CloseCurtain);

        return Worst(
            Of(m.BackgroundSpread, l.BackgroundSpread), Of(m.BackgroundEdge, l.BackgroundEdge)) with
        {
            Limit = $"spread {l.BackgroundSpread}; edge {l.BackgroundEdge}",
        };
    }

    private static Finding LightEven(Measures m, ComplianceLimits l)
    {
        Finding Of(double? value, LimitBand band) =>
            Banded(FindingId.LightEven, value, "stops", band, Hint.None, Hint.CloseCurtain);

        return Worst(
            Of(m.LightUnevenStops, l.LightUnevenStops), Of(m.HardShadowStops, l.HardShadowStops),
            Of(m.EyeWhitesUnevenStops, l.EyeWhitesUnevenStops)) with
        {
            Limit = $"halves {l.LightUnevenStops}; shadows {l.HardShadowStops}; "
                + $"whites {l.EyeWhitesUnevenStops}",
        };
    }

    /// <summary>
    /// Where no background is seen nothing is lighter than the face; the background's own findings
    /// say that none was seen.
    /// </summary>
    private static Finding ExposureUnder(Measures m, ComplianceLimits l)
    {
        Finding Of(double? value, string unit, LimitBand band) => Banded(
            FindingId.ExposureUnder, value, unit, band, Hint.CloseCurtain, Hint.CloseCurtain);

        List<Finding> parts =
        [
            Of(m.FaceHighlight, "L*", l.FaceHighlight), Of(m.WhiteReference, "L*", l.WhiteReference),
            Of(m.ExposureUnderShare, "share", l.ExposureUnderShare),
        ];
        if (m.BacklitStops is { } backlit)
            parts.Add(Of(backlit, "stops", l.BacklitStops));
        return Worst([.. parts]) with
        {
            Limit = $"highlights {l.FaceHighlight}; whites {l.WhiteReference}; "
                + $"dark {l.ExposureUnderShare}; background over whites {l.BacklitStops}",
        };
    }

    /// <summary>Several measures in one finding: the value is the one that is worst.</summary>
    private static Finding Worst(params ReadOnlySpan<Finding> parts)
    {
        var worst = parts[0];
        foreach (var part in parts[1..])
            worst = part.Result > worst.Result ? part : worst;
        return worst;
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
