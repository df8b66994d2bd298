namespace Booth.Flow;

/// <summary>
/// Numbers taken from one picture by Booth.Portrait. A null is a measure that could not be taken
/// because no face was found. Source of each definition: ISO/IEC 29794-5 where it exists.
/// </summary>
public sealed record Measures
{
    /// <summary>Faces found, 0 or more; background faces included.</summary>
    public required int FaceCount { get; init; }

    /// <summary>Area of the second largest face over the largest, 0..1; 0 with one face.</summary>
    public double SecondFaceAreaRatio { get; init; }

    /// <summary>Chin to crown on the 35 x 45 mm crop that can be made, millimetres (estimated).</summary>
    public double? FaceHeightMm { get; init; }

    /// <summary>Face centre on the crop, percent of its width from the left, 0..100.</summary>
    public double? FaceCentrePercent { get; init; }

    /// <summary>Eye line on the crop, percent of its height from the bottom, 0..100.</summary>
    public double? EyeLinePercent { get; init; }

    /// <summary>Face centre in the source picture, percent of its width from the left, 0..100.</summary>
    public double? SourceCentrePercent { get; init; }

    /// <summary>Eye line in the source picture, percent of its height from the bottom, 0..100.</summary>
    public double? SourceEyeLinePercent { get; init; }

    /// <summary>Chin-crown height over the height of the source picture, 0..1.</summary>
    public double? SourceHeightRatio { get; init; }

    /// <summary>Degrees, positive when the face is turned towards the image's right.</summary>
    public double? YawDeg { get; init; }

    /// <summary>Degrees, positive with the chin up.</summary>
    public double? PitchDeg { get; init; }

    /// <summary>Degrees, positive when the top of the head tips towards the image's right.</summary>
    public double? RollDeg { get; init; }

    /// <summary>Lid distance over eye width of the less open eye, 0..0.5.</summary>
    public double? EyesOpenRatio { get; init; }

    /// <summary>Angle between the gaze and the lens, degrees, 0..90.</summary>
    public double? GazeDeg { get; init; }

    /// <summary>Gaze left or right of the lens, degrees, 0..90; null when no eye is open.</summary>
    public double? GazeAsideDeg { get; init; }

    /// <summary>Gap between the lips over the thickness of both lips, 0..10.</summary>
    public double? MouthOpenRatio { get; init; }

    /// <summary>
    /// Lift of the mouth's corners over its width, plus how much wider than at rest it is, -1..1.
    /// </summary>
    public double? SmileRatio { get; init; }

    /// <summary>
    /// How much the less visible eye looks like one: correlation with the light around open eyes,
    /// -1..1.
    /// </summary>
    public double? EyesVisibleScore { get; init; }

    /// <summary>Dark against light within the eye that shows less of it, stops, 0..12.</summary>
    public double? EyeContrastStops { get; init; }

    /// <summary>Dark against light within one eye more than within the other, stops, 0..12.</summary>
    public double? EyeContrastUnevenStops { get; init; }

    /// <summary>
    /// Stops by which the whites of the lighter eye are lighter than the cheeks, -12..12; 0 where no
    /// whites can be told.
    /// </summary>
    public double? EyeWhitesStops { get; init; }

    /// <summary>Light that lenses take from the skin under the eyes, stops, 0..12.</summary>
    public double? GlassesTintStops { get; init; }

    /// <summary>Burnt out area around an eye over the square of the eye's width, 0..2.</summary>
    public double? GlassesGlareShare { get; init; }

    /// <summary>
    /// Bare forehead above the brows and how uneven its border is, eye distances, 0..3 (estimated).
    /// </summary>
    public double? BareForeheadRatio { get; init; }

    /// <summary>
    /// Share without the hue of skin, of the part (nose, lips, either cheek) that has most, 0..1.
    /// </summary>
    public double? FaceCoveredShare { get; init; }

    /// <summary>
    /// Depth of the dark line between the lips and how much redder than skin they are, stops,
    /// -12..15; of a closed mouth only.
    /// </summary>
    public double? MouthVisibleStops { get; init; }

    /// <summary>
    /// How sure it is that a hand lies on the face or right beside it, 0..1; null in a preview.
    /// </summary>
    public double? HandPresence { get; init; }

    /// <summary>Stops between the light on the two halves of the face, 0..12.</summary>
    public double? LightUnevenStops { get; init; }

    /// <summary>
    /// Edges of light that one half of the face has and the other has not, and how unlike each
    /// other places of the face are in that, stops, 0..20.
    /// </summary>
    public double? HardShadowStops { get; init; }

    /// <summary>
    /// Stops between the light on the whites of both eyes, 0..12; 0 where those of one cannot be told.
    /// </summary>
    public double? EyeWhitesUnevenStops { get; init; }

    /// <summary>CIELAB L* that the lightest fiftieth of the face exceeds, 0..100.</summary>
    public double? FaceHighlight { get; init; }

    /// <summary>CIELAB L* of the lightest of face, eye whites and background, 0..100.</summary>
    public double? WhiteReference { get; init; }

    /// <summary>
    /// Stops by which the background is lighter than the whites of the eyes, -12..12; null where no
    /// background is seen, 0 where no whites can be told.
    /// </summary>
    public double? BacklitStops { get; init; }

    /// <summary>Share of face pixels at the dark end, 0..1.</summary>
    public double? ExposureUnderShare { get; init; }

    /// <summary>Share of face pixels at the bright end, 0..1.</summary>
    public double? ExposureOverShare { get; init; }

    /// <summary>Fine over coarse detail inside the face, 0..1; higher is sharper.</summary>
    public double? Sharpness { get; init; }

    /// <summary>Median CIELAB L* of the background, 0..100.</summary>
    public double? BackgroundLightness { get; init; }

    /// <summary>CIELAB distance of the background from pure white, 0..140.</summary>
    public double? BackgroundWhiteDistance { get; init; }

    /// <summary>CIELAB distance from one colour that a tenth of the background exceeds, 0..140.</summary>
    public double? BackgroundSpread { get; init; }

    /// <summary>CIELAB distance across the largest sharp edge of the background, 0..140.</summary>
    public double? BackgroundEdge { get; init; }

    /// <summary>Largest step of lightness along an edge of the background, L*, 0..100.</summary>
    public double? BackgroundShadowStep { get; init; }

    /// <summary>
    /// CIELAB distance of the cheeks' a*, b* from the range of skin, or of the whites of the eyes
    /// from theirs, whichever is further, 0..140.
    /// </summary>
    public double? ColourDistance { get; init; }

    /// <summary>Mean relative luminance of the face, 0..1.</summary>
    public double? FaceLuminance { get; init; }

    /// <summary>
    /// Light on the face against the frame before the flash, stops; null where no flash is used or
    /// that frame showed no face.
    /// </summary>
    public double? FlashStops { get; init; }

    /// <summary>Distance of the pupils in pixels of the source picture.</summary>
    public double? EyeDistancePx { get; init; }
}
