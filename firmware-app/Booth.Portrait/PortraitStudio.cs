using Booth.Engine;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>
/// The studio of one booth: seven networks, loaded once. Any thread may call; runs of one
/// network follow each other.
/// </summary>
public sealed class PortraitStudio : IPortraitStudio
{
    // The crop needs about 700 px; guidance needs as many to see where the eyes look.
    private const int ShotShortSidePx = 1000;
    private const int PreviewShortSidePx = 720;

    private const float ShortRangeScore = 0.5f;
    private const float FullRangeScore = 0.3f;

    // Low: the second network decides what is a hand.
    private const float PalmScore = 0.3f;

    private readonly PictureMeasurer measurer;

    /// <summary>Loads the networks.</summary>
    /// <param name="modelsFolder">Where provisioning/models/fetch puts them (artifacts/models).</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ModelException">
    /// A file is missing or unusable; the message names it and the command to run.
    /// </exception>
    public PortraitStudio(string modelsFolder, PortraitOptions? options = null)
    {
        options = (options ?? new()).Validated();
        Network Load(string name) => new(Path.Combine(modelsFolder, name), options.Threads);
        var finder = new FaceFinder(
            new(Load("detector_short.onnx"), Anchors.ShortRange, ShortRangeScore),
            new(Load("detector_full.onnx"), Anchors.FullRange, FullRangeScore),
            new(Load("mesh.onnx")),
            new(Load("iris.onnx")));
        measurer = new(
            finder,
            new(Load("segmentation.onnx")),
            new(new(Load("palm.onnx"), PalmScore), new(Load("hand.onnx"))),
            FaceGeometry.Load(Path.Combine(modelsFolder, "face_geometry.bin")),
            options);
    }

    /// <inheritdoc />
    /// <exception cref="PictureException">The frame is no picture that can be judged.</exception>
    public Measures MeasurePreview(PersonalImage frame)
    {
        using var picture = PictureReader.Read(frame, PreviewShortSidePx);
        return measurer.Read(picture, isPreview: true).Measures;
    }

    /// <inheritdoc />
    /// <exception cref="PictureException">The shot is no picture that can be judged.</exception>
    public DevelopedShot Develop(PersonalImage shot) => Develop(shot, light: null);

    /// <inheritdoc />
    /// <exception cref="PictureException">Either is no picture that can be judged.</exception>
    public DevelopedShot Develop(PersonalImage shot, PersonalImage beforeFlash)
    {
        return Develop(shot, (lit, face) =>
        {
            using var before = PictureReader.Read(beforeFlash, ShotShortSidePx);
            return FlashLight.Stops(lit.Pixels, before.Pixels, face);
        });
    }

    /// <inheritdoc />
    public PersonalImage EncodeJp2(PersonalImage portraitRgb) => Jp2Encoder.Encode(portraitRgb);

    /// <inheritdoc />
    public void Dispose() => measurer.Dispose();

    /// <summary>As <see cref="Develop(PersonalImage)"/>, with the places of what was measured.</summary>
    internal (Reading Reading, SourcePicture Picture) Inspect(PersonalImage image)
    {
        var picture = PictureReader.Read(image, ShotShortSidePx);
        try
        {
            return (measurer.Read(picture), picture);
        }
        catch
        {
            picture.Dispose();
            throw;
        }
    }

    private DevelopedShot Develop(PersonalImage shot, Func<SourcePicture, Face, double?>? light)
    {
        using var picture = PictureReader.Read(shot, ShotShortSidePx);
        var reading = measurer.Read(picture);
        if (reading.Face is not { } face)
            return new(reading.Measures, null);
        var measures = light is null
            ? reading.Measures
            : reading.Measures with { FlashStops = light(picture, face) };
        return new(measures, PortraitCropper.Cut(picture.Pixels, reading.Window));
    }
}
