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

    /// <summary>Head turned left or right, degrees, -90..90.</summary>
    public LimitBand YawDeg { get; init; } = LimitBand.Around(5, 8);

    /// <summary>
    /// Chin up or down, degrees, -90..90. The same edges as for yaw: 5 is what the norm asks for,
    /// and the estimate's own error (3 degrees) is what it may be passed by.
    /// </summary>
    public LimitBand PitchDeg { get; init; } = LimitBand.Around(5, 8);

    /// <summary>Head tipped, degrees, -90..90; the crop straightens what is within it.</summary>
    public LimitBand RollDeg { get; init; } = LimitBand.Around(8, 10);

    /// <summary>Lid distance over eye width of the less open eye, 0..0.5.</summary>
    public LimitBand EyesOpenRatio { get; init; } = LimitBand.AtLeast(0.20, failBelow: 0.18);

    /// <summary>
    /// Gaze beside the lens, degrees, 0..90: 15 is a hand's length beside a lens at arm's length,
    /// and more than eyes that look into it read.
    /// </summary>
    public LimitBand GazeDeg { get; init; } = LimitBand.AtMost(12, failAbove: 15);

    /// <summary>
    /// Gap between the lips over the thickness of both, 0..10: half way, in ratio, between closed
    /// lips (up to 0.3) and teeth that show (from 0.7).
    /// </summary>
    public LimitBand MouthOpenRatio { get; init; } = LimitBand.AtMost(0.35, failAbove: 0.45);

    /// <summary>
    /// Smile, -1..1: three standard deviations above the mean of mouths at rest, so that a mouth
    /// that turns up by nature is not refused.
    /// </summary>
    public LimitBand SmileRatio { get; init; } = LimitBand.AtMost(0.10, failAbove: 0.12);

    /// <summary>Share of face pixels that are black, 0..1.</summary>
    public LimitBand ExposureUnderShare { get; init; } = LimitBand.AtMost(0.10, failAbove: 0.25);

    /// <summary>Share of face pixels that are burnt out, 0..1.</summary>
    public LimitBand ExposureOverShare { get; init; } = LimitBand.AtMost(0.05, failAbove: 0.10);

    /// <summary>Focus measure inside the face, 0..1000.</summary>
    public LimitBand Sharpness { get; init; } = LimitBand.AtLeast(9, failBelow: 7);

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
        Check(nameof(MouthOpenRatio), MouthOpenRatio, 0, 10);
        Check(nameof(SmileRatio), SmileRatio, -1, 1);
        Check(nameof(ExposureUnderShare), ExposureUnderShare, 0, 1);
        Check(nameof(ExposureOverShare), ExposureOverShare, 0, 1);
        Check(nameof(Sharpness), Sharpness, 0, 1000);
        Check(nameof(BackgroundLightness), BackgroundLightness, 0, 100);
        Check(nameof(EyeDistancePx), EyeDistancePx, 20, 4000);
        return this;
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
