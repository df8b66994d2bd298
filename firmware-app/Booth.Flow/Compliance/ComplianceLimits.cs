namespace Booth.Flow;

/// <summary>
/// Every limit of the verdict, in one place. The defaults follow the French rules for ID photos
/// (35 x 45 mm, face of 32..36 mm) and ISO/IEC 39794-5 for pose and placing; the others were set
/// on native values, never on one picture (Booth.Portrait/README.md has the measured table).
/// </summary>
public sealed record ComplianceLimits
{
    /// <summary>The limits a booth starts with.</summary>
    public static ComplianceLimits Default { get; } = new();

    /// <summary>Another face is ignored below this share of the main face's area, 0..1.</summary>
    public double SecondFaceAreaRatio { get; init; } = 0.02;

    /// <summary>Chin to crown on the crop, millimetres, within 20..45.</summary>
    public LimitBand FaceHeightMm { get; init; } = new(30, 32, 36, 38);

    /// <summary>Face centre on the crop, percent of its width from the left, 0..100.</summary>
    public LimitBand FaceCentrePercent { get; init; } = new(45, 45, 55, 55);

    /// <summary>Eye line on the crop, percent of its height from the bottom, 0..100.</summary>
    public LimitBand EyeLinePercent { get; init; } = new(50, 50, 70, 70);

    /// <summary>
    /// Head turned left or right, degrees, -90..90. 5 is what the norm asks for; nobody refuses what
    /// looks straight: people call heads straight up to 10 degrees, and heads turned by 10 read 10
    /// and more.
    /// </summary>
    public LimitBand YawDeg { get; init; } = LimitBand.Around(5, 9.5);

    /// <summary>
    /// Chin up or down, degrees, -90..90. 5 is what the norm asks for, and the error that the
    /// estimate has between people (4 degrees) is what it may be passed by.
    /// </summary>
    public LimitBand PitchDeg { get; init; } = LimitBand.Around(5, 9);

    /// <summary>
    /// Head tipped, degrees, -90..90. The norm allows 8: a degree less, because the measure errs by
    /// one. The crop straightens what is within it.
    /// </summary>
    public LimitBand RollDeg { get; init; } = LimitBand.Around(5, 7);

    /// <summary>Lid distance over eye width of the less open eye, 0..0.5.</summary>
    public LimitBand EyesOpenRatio { get; init; } = LimitBand.AtLeast(0.20, failBelow: 0.18);

    /// <summary>
    /// Gaze beside the lens, degrees, 0..90: 15 is a hand's length beside a lens at arm's length,
    /// and more than eyes that look into it read.
    /// </summary>
    public LimitBand GazeDeg { get; init; } = LimitBand.AtMost(12, failAbove: 15);

    /// <summary>
    /// Gaze left or right of the lens, degrees, 0..90: read better than up and down, so that the
    /// limit may be closer; eyes on the lens read up to 8.
    /// </summary>
    public LimitBand GazeAsideDeg { get; init; } = LimitBand.AtMost(10, failAbove: 12);

    /// <summary>
    /// Gap between the lips over the thickness of both, 0..10: half way, in ratio, between closed
    /// lips (up to 0.3) and teeth that show (from 0.7).
    /// </summary>
    public LimitBand MouthOpenRatio { get; init; } = LimitBand.AtMost(0.35, failAbove: 0.45);

    /// <summary>
    /// Smile, -1..1: mouths at rest give up to 0.1, and 0.11 hard compressed; smiles 0.14 and more. A
    /// mouth that turns up by nature is not refused.
    /// </summary>
    public LimitBand SmileRatio { get; init; } = LimitBand.AtMost(0.11, failAbove: 0.135);

    /// <summary>Correlation of the less visible eye with open eyes, -1..1.</summary>
    public LimitBand EyesVisibleScore { get; init; } = LimitBand.AtLeast(0.15, failBelow: 0.05);

    /// <summary>Dark against light within an eye, stops, 0..12; open eyes give 2.4 and more.</summary>
    public LimitBand EyeContrastStops { get; init; } = LimitBand.AtLeast(2.1, failBelow: 1.8);

    /// <summary>
    /// What one eye has more of that contrast than the other, stops, 0..12: two eyes in the same
    /// light differ by up to 1.2, and by 1.9 and more with hair over one.
    /// </summary>
    public LimitBand EyeContrastUnevenStops { get; init; } = LimitBand.AtMost(1.3, failAbove: 1.55);

    /// <summary>
    /// Whites of the eyes over the cheeks, stops, -12..12: light skin gives -1.1, dark skin 1.4; what
    /// is behind dark lenses or a brim, and eyes of animals, -2.6 and less.
    /// </summary>
    public LimitBand EyeWhitesStops { get; init; } = LimitBand.AtLeast(-1.8, failBelow: -2.2);

    /// <summary>
    /// Light that lenses take, stops, 0..12: clear lenses, lids and shade take up to 1.75, and
    /// sun lenses of category 3 (ISO 12312-1, at most 18 % of the light) 2.5 and more.
    /// </summary>
    public LimitBand GlassesTintStops { get; init; } = LimitBand.AtMost(2, failAbove: 2.5);

    /// <summary>Burnt out area over the squared eye width, 0..2; an iris has some 0.1.</summary>
    public LimitBand GlassesGlareShare { get; init; } = LimitBand.AtMost(0.03, failAbove: 0.08);

    /// <summary>
    /// Bare forehead, eye distances, 0..3. Only ever a warning: a fringe may look like a rim, and
    /// the visitor confirms.
    /// </summary>
    public LimitBand BareForeheadRatio { get; init; } = LimitBand.AtLeast(0.5, failBelow: 0);

    /// <summary>Share without the hue of skin of nose, lips or a cheek, whichever has most, 0..1.</summary>
    public LimitBand FaceCoveredShare { get; init; } = LimitBand.AtMost(0.3, failAbove: 0.5);

    /// <summary>
    /// What shows of a closed mouth, stops, -12..15: half way between cloth and hands (up to 0.7)
    /// and lips (from 1.4).
    /// </summary>
    public LimitBand MouthVisibleStops { get; init; } = LimitBand.AtLeast(1.3, failBelow: 1);

    /// <summary>
    /// How sure it is that a hand lies on the face, 0..1: half way, in odds, between what is none (up
    /// to 0.89) and hands (from 0.986).
    /// </summary>
    public LimitBand HandPresence { get; init; } = LimitBand.AtMost(0.92, failAbove: 0.96);

    /// <summary>Spread of the background's colours, CIELAB, 0..140.</summary>
    public LimitBand BackgroundSpread { get; init; } = LimitBand.AtMost(6, failAbove: 10);

    /// <summary>
    /// Step across a sharp edge of the background, CIELAB, 0..140: walls give up to 2, also noisy
    /// and hard compressed ones, blurred plain ones up to 3.5, things of a third of the wall's
    /// contrast mostly 6 and more.
    /// </summary>
    public LimitBand BackgroundEdge { get; init; } = LimitBand.AtMost(3.6, failAbove: 5);

    /// <summary>Distance of the background from pure white, CIELAB, 0..140.</summary>
    public LimitBand BackgroundWhiteDistance { get; init; } = LimitBand.AtLeast(7, failBelow: 4);

    /// <summary>
    /// Step of lightness on the background, L*, 0..100: walls give up to 2, shadows 7 and more.
    /// </summary>
    public LimitBand BackgroundShadowStep { get; init; } = LimitBand.AtMost(3, failAbove: 4.5);

    /// <summary>
    /// Stops between the halves of the face, 0..12: a face is no flat wall, so that soft light from
    /// the front gives up to 1.5; beyond 3.5 one half has less than a tenth of the other's light.
    /// </summary>
    public LimitBand LightUnevenStops { get; init; } = LimitBand.AtMost(1.5, failAbove: 3.5);

    /// <summary>
    /// Shadows that one half of the face has and the other has not, stops, 0..20: soft light gives
    /// 2.1 +- 0.8, deep wrinkles up to 3.9, a lamp from one side mostly 4.2 and more.
    /// </summary>
    public LimitBand HardShadowStops { get; init; } = LimitBand.AtMost(3.5, failAbove: 4.1);

    /// <summary>
    /// Stops between the light on the whites of both eyes, 0..12: good portraits give up to 1.2, even
    /// light up to 1.6, a lamp from one side 2.1 and more.
    /// </summary>
    public LimitBand EyeWhitesUnevenStops { get; init; } = LimitBand.AtMost(1.3, failAbove: 1.75);

    /// <summary>
    /// Lightness of the highlights of the face, L*, 0..100. Very dark skin in good light gives 48.
    /// </summary>
    public LimitBand FaceHighlight { get; init; } = LimitBand.AtLeast(40, failBelow: 32);

    /// <summary>Lightness of what should be light (face, eye whites, background), L*, 0..100.</summary>
    public LimitBand WhiteReference { get; init; } = LimitBand.AtLeast(62, failBelow: 55);

    /// <summary>
    /// Stops by which the background is lighter than the whites of the eyes, -12..12: a lit wall
    /// behind a lit face gives up to 2.4 on any skin, a face 2.5 stops in the dark 2.7 and more.
    /// </summary>
    public LimitBand BacklitStops { get; init; } = LimitBand.AtMost(2.4, failAbove: 2.65);

    /// <summary>Share of face pixels that are nearly black, 0..1; dark skin has up to 0.06.</summary>
    public LimitBand ExposureUnderShare { get; init; } = LimitBand.AtMost(0.10, failAbove: 0.20);

    /// <summary>
    /// Share of face pixels that are burnt out, 0..1: light skin a third of a stop too light gives
    /// 0.1, burnt out faces 0.3 and more.
    /// </summary>
    public LimitBand ExposureOverShare { get; init; } = LimitBand.AtMost(0.05, failAbove: 0.15);

    /// <summary>Fine over coarse detail inside the face, 0..1.</summary>
    public LimitBand Sharpness { get; init; } = LimitBand.AtLeast(0.16, failBelow: 0.145);

    /// <summary>
    /// CIELAB distance of the cheeks' a*, b* from the range of skin, or of the whites of the eyes
    /// from theirs, 0..140.
    /// </summary>
    public LimitBand ColourDistance { get; init; } = LimitBand.AtMost(3, failAbove: 5.5);

    /// <summary>Light that the flash adds on the face, stops, -20..20.</summary>
    public LimitBand FlashStops { get; init; } = LimitBand.AtLeast(0.5, failBelow: 0.25);

    /// <summary>Lightness of the background, CIELAB L*, 0..100.</summary>
    public LimitBand BackgroundLightness { get; init; } = LimitBand.AtLeast(70, failBelow: 60);

    /// <summary>Distance of the pupils in the source, px, 20..4000.</summary>
    public LimitBand EyeDistancePx { get; init; } = LimitBand.AtLeast(240, failBelow: 90);

    /// <summary>
    /// Stricter by half of what merely warns, for the measures that a living person changes from
    /// one picture to the next: guidance asks for that, so that the shot is within these limits.
    /// </summary>
    public ComplianceLimits ForGuidance() => this with
    {
        FaceHeightMm = FaceHeightMm.Narrowed(),
        YawDeg = YawDeg.Narrowed(),
        PitchDeg = PitchDeg.Narrowed(),
        RollDeg = RollDeg.Narrowed(),
        EyesOpenRatio = EyesOpenRatio.Narrowed(),
        GazeDeg = GazeDeg.Narrowed(),
        GazeAsideDeg = GazeAsideDeg.Narrowed(),
        MouthOpenRatio = MouthOpenRatio.Narrowed(),
        SmileRatio = SmileRatio.Narrowed(),
    };

    /// <summary>
    /// Checks every edge against its range. Throws <see cref="ArgumentException"/> that names the
    /// limit, what was found and what is expected.
    /// </summary>
    public ComplianceLimits Validated()
    {
        if (SecondFaceAreaRatio is not (>= 0 and <= 1))
            throw new ArgumentException(
                $"{nameof(SecondFaceAreaRatio)} is {SecondFaceAreaRatio}, expected 0..1");
        Check(nameof(FaceHeightMm), FaceHeightMm, 20, 45);
        Check(nameof(FaceCentrePercent), FaceCentrePercent, 0, 100);
        Check(nameof(EyeLinePercent), EyeLinePercent, 0, 100);
        Check(nameof(YawDeg), YawDeg, -90, 90);
        Check(nameof(PitchDeg), PitchDeg, -90, 90);
        Check(nameof(RollDeg), RollDeg, -90, 90);
        Check(nameof(EyesOpenRatio), EyesOpenRatio, 0, 0.5);
        Check(nameof(GazeDeg), GazeDeg, 0, 90);
        Check(nameof(GazeAsideDeg), GazeAsideDeg, 0, 90);
        Check(nameof(MouthOpenRatio), MouthOpenRatio, 0, 10);
        Check(nameof(SmileRatio), SmileRatio, -1, 1);
        CheckAppearance();
        Check(nameof(ExposureOverShare), ExposureOverShare, 0, 1);
        Check(nameof(Sharpness), Sharpness, 0, 1);
        Check(nameof(BackgroundLightness), BackgroundLightness, 0, 100);
        Check(nameof(EyeDistancePx), EyeDistancePx, 20, 4000);
        return this;
    }

    private void CheckAppearance()
    {
        Check(nameof(EyesVisibleScore), EyesVisibleScore, -1, 1);
        Check(nameof(EyeContrastStops), EyeContrastStops, 0, 12);
        Check(nameof(EyeContrastUnevenStops), EyeContrastUnevenStops, 0, 12);
        Check(nameof(EyeWhitesStops), EyeWhitesStops, -12, 12);
        Check(nameof(GlassesTintStops), GlassesTintStops, 0, 12);
        Check(nameof(GlassesGlareShare), GlassesGlareShare, 0, 2);
        Check(nameof(BareForeheadRatio), BareForeheadRatio, 0, 3);
        Check(nameof(FaceCoveredShare), FaceCoveredShare, 0, 1);
        Check(nameof(MouthVisibleStops), MouthVisibleStops, -12, 15);
        Check(nameof(HandPresence), HandPresence, 0, 1);
        Check(nameof(BackgroundSpread), BackgroundSpread, 0, 140);
        Check(nameof(BackgroundEdge), BackgroundEdge, 0, 140);
        Check(nameof(BackgroundWhiteDistance), BackgroundWhiteDistance, 0, 140);
        Check(nameof(BackgroundShadowStep), BackgroundShadowStep, 0, 100);
        Check(nameof(LightUnevenStops), LightUnevenStops, 0, 12);
        Check(nameof(HardShadowStops), HardShadowStops, 0, 20);
        Check(nameof(EyeWhitesUnevenStops), EyeWhitesUnevenStops, 0, 12);
        Check(nameof(ExposureUnderShare), ExposureUnderShare, 0, 1);
        Check(nameof(FaceHighlight), FaceHighlight, 0, 100);
        Check(nameof(WhiteReference), WhiteReference, 0, 100);
        Check(nameof(BacklitStops), BacklitStops, -12, 12);
        Check(nameof(ColourDistance), ColourDistance, 0, 140);
        Check(nameof(FlashStops), FlashStops, -20, 20);
    }

    private static void Check(string name, LimitBand band, double lowest, double highest)
    {
        double[] edges = [band.FailBelow, band.PassFrom, band.PassTo, band.FailAbove];
        var outside = edges.Where(double.IsFinite).Any(edge => edge < lowest || edge > highest);
        if (outside || !band.IsValid)
            throw new ArgumentException(
                $"{name} is \"{band}\", expected edges in order within {lowest}..{highest}");
    }
}
