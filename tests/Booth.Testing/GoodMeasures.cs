using Booth.Flow;

namespace Booth.Testing;

/// <summary>A portrait of which every finding passes.</summary>
public static class GoodMeasures
{
    public static Measures All { get; } = new()
    {
        FaceCount = 1,
        FaceHeightMm = 34,
        FaceCentrePercent = 50,
        EyeLinePercent = 60,
        SourceCentrePercent = 50,
        SourceHeightRatio = 0.5,
        YawDeg = 0,
        PitchDeg = 0,
        RollDeg = 0,
        EyesOpenRatio = 0.28,
        GazeDeg = 3,
        GazeAsideDeg = 2,
        MouthOpenRatio = 0.1,
        SmileRatio = 0.01,
        EyesVisibleScore = 0.6,
        EyeContrastStops = 3,
        GlassesTintStops = 0.4,
        EyeContrastUnevenStops = 0.3,
        EyeWhitesStops = 0,
        GlassesGlareShare = 0,
        BareForeheadRatio = 0.8,
        FaceCoveredShare = 0,
        MouthVisibleStops = 2,
        HandPresence = 0,
        BackgroundSpread = 1,
        BackgroundEdge = 1,
        BackgroundWhiteDistance = 16,
        BackgroundShadowStep = 1,
        LightUnevenStops = 0.2,
        HardShadowStops = 2,
        EyeWhitesUnevenStops = 0.3,
        BacklitStops = 1,
        ExposureUnderShare = 0,
        FaceHighlight = 80,
        WhiteReference = 85,
        ColourDistance = 0,
        ExposureOverShare = 0,
        Sharpness = 0.3,
        BackgroundLightness = 85,
        EyeDistancePx = 300,
    };
}
