using System.Numerics;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>From a decoded picture to all its measures.</summary>
internal sealed class PictureMeasurer(
    FaceFinder finder, PersonSegmenter segmenter, HandFinder hands, FaceGeometry average,
    PortraitOptions options) : IDisposable
{
    /// <summary>All measures; a preview is read with less care, and not for its focus.</summary>
    public Reading Read(SourcePicture picture, bool isPreview = false)
    {
        var pixels = picture.Pixels;
        var faces = finder.Find(pixels);
        if (faces.Main is not { } face)
            return new(new() { FaceCount = 0 }, null, default, default);

        using var mask = segmenter.Find(pixels);
        var size = new Vector2(pixels.Width, pixels.Height);
        var pose = HeadPose.Measure(face, average);
        var crown = CrownEstimate.Locate(face, pose.YawDeg, mask, size);
        var window = CropRule.Place(face, crown, size, (float)options.MinWindowShare);
        var measures = Placing(face, crown, window, size) with
        {
            FaceCount = faces.Count,
            SecondFaceAreaRatio = faces.SecondAreaRatio,
            EyeDistancePx = face.EyeDistance * picture.Scale,
        };
        using var background = new BackgroundPatch(pixels, mask, window, face, isPreview);
        measures = WithBackground(
            WithFace(measures, face, pose, HeadPose.WithoutEyes(face, average)), background);
        using var head = new HeadPatch(pixels, face, isPreview);
        measures = WithAppearance(measures, head, face) with
        {
            BacklitStops = background.IsSeen
                ? EyeWhites.BackgroundStops(head, face, background.Colour)
                : null,
            // A frame in motion is blurred, and that is no fault yet: only the shot is judged on it.
            Sharpness = isPreview ? null : Sharpness.Measure(head),
            // A third of a preview's time, for what few visitors do: the shot is asked.
            HandPresence = isPreview ? null : hands.OnFace(pixels, face),
        };
        return new(measures, face, crown, window);
    }

    public void Dispose()
    {
        finder.Dispose();
        segmenter.Dispose();
        hands.Dispose();
    }

    private static Measures Placing(Face face, Vector2 crown, CropWindow window, Vector2 size)
    {
        var head = Vector2.Dot(face.Chin - crown, face.Down);
        var eyes = window.Locate(face.EyeMiddle);
        return new()
        {
            FaceCount = 1,
            FaceHeightMm = head / window.Height * CropWindow.HeightMm,
            FaceCentrePercent = window.Locate(face.Middle).X * 100,
            EyeLinePercent = (1 - eyes.Y) * 100,
            SourceCentrePercent = face.Middle.X / size.X * 100,
            SourceEyeLinePercent = (1 - (face.EyeMiddle.Y / size.Y)) * 100,
            SourceHeightRatio = head / size.Y,
        };
    }

    private static Measures WithFace(Measures measures, Face face, Pose pose, Pose head)
    {
        var gaze = Gaze.OffLensDeg(face, head);
        return measures with
        {
            YawDeg = pose.YawDeg,
            PitchDeg = pose.PitchDeg,
            RollDeg = pose.RollDeg,
            EyesOpenRatio = Math.Min(face.Left.OpenRatio, face.Right.OpenRatio),
            GazeDeg = gaze?.All,
            GazeAsideDeg = gaze?.Aside,
            MouthOpenRatio = Mouth.OpenRatio(face.Shape),
            SmileRatio = Mouth.Smile(face.Shape),
        };
    }

    private static Measures WithBackground(Measures measures, BackgroundPatch background)
    {
        if (!background.IsSeen)
            return measures;
        var colour = background.Colour;
        return measures with
        {
            BackgroundLightness = colour.X,
            BackgroundWhiteDistance = Vector3.Distance(colour, new(100, 0, 0)),
            BackgroundSpread = BackgroundSpread.Measure(background),
            BackgroundEdge = BackgroundEdges.Thing(background),
            BackgroundShadowStep = BackgroundEdges.Shadow(background),
        };
    }

    private static Measures WithAppearance(Measures measures, HeadPatch patch, Face face)
    {
        var highlight = Exposure.Highlight(patch);
        var eyes = EyeContrast.Stops(patch);
        return measures with
        {
            EyesVisibleScore = Seen(EyeVisibility.Score(patch)),
            EyeContrastStops = Math.Min(eyes.Right, eyes.Left),
            EyeWhitesStops = EyeWhites.OverCheeksStops(patch, face),
            EyeContrastUnevenStops = Math.Abs(eyes.Right - eyes.Left),
            GlassesTintStops = Seen(LensTint.Stops(patch)),
            GlassesGlareShare = LensGlare.Share(patch, face),
            BareForeheadRatio = Seen(HeadCovering.BareForehead(patch)),
            FaceCoveredShare = FaceOcclusion.CoveredShare(patch),
            MouthVisibleStops = MouthVisibility.Stops(patch),
            LightUnevenStops = Seen(LightBalance.UnevenStops(patch)),
            HardShadowStops = Seen(HardShadow.Stops(patch)),
            EyeWhitesUnevenStops = EyeWhites.UnevenStops(patch, face),
            ExposureUnderShare = Exposure.UnderShare(patch),
            FaceHighlight = Seen(highlight),
            WhiteReference = Exposure.WhiteReference(
                patch, face, highlight, measures.BackgroundLightness),
            ExposureOverShare = Exposure.OverShare(patch),
            ColourDistance = Seen(SkinColour.Distance(patch, face)),
            FaceLuminance = Exposure.MeanLuminance(patch),
        };
    }

    /// <summary>A far turned face shows no such part: not a number is no measure.</summary>
    private static double? Seen(double value) => double.IsFinite(value) ? value : null;
}
