using System.Numerics;
using Booth.Flow;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>From pictures that pass to plates: all of them before a booth's wall.</summary>
internal sealed class Plates(PortraitStudio studio, PersonSegmenter segmenter)
{
    // A wall as booths have it, in light.
    private static readonly Vector3 Wall = new(0.61f, 0.63f, 0.66f);

    // Less is not judged by size, and more takes longer and shows the same.
    private const float EnoughEyePx = 90;

    /// <summary>What a picture without a booth's frame can judge once it has a booth's wall.</summary>
    private static readonly FindingId[] NotJudged =
        [FindingId.Resolution, FindingId.FaceHeightMm, FindingId.Centring, FindingId.FlashLit];

    /// <summary>The pictures that must pass and do.</summary>
    public IReadOnlyList<Plate> Load(IEnumerable<Judged> pictures) =>
        [.. pictures.Where(one => one.Label.MustPass && !one.Refusals.Any())
            .Select((one, order) => Load(one.Label, order))];

    private Plate Load(Labelled label, int order)
    {
        var (reading, picture) = Read(File.ReadAllBytes(label.Path));
        using (picture)
        {
            var (raster, _) = picture.Pixels.LevelFor(1);
            var light = new Vector3[raster.Width * raster.Height];
            for (var at = 0; at < light.Length; at++)
                light[at] = new(Gamma.ToLight(raster.Rgb[at * 3]), Gamma.ToLight(raster.Rgb[(at * 3) + 1]),
                    Gamma.ToLight(raster.Rgb[(at * 3) + 2]));
            var plate = new Plate(label, order, raster.Width, raster.Height, light,
                PersonOf(picture.Pixels), reading.Face!);
            return label.Ignored.Count > 0
                ? BeforeWall(plate)
                : plate with { Label = label with { Ignored = new HashSet<FindingId> { FindingId.Resolution } } };
        }
    }

    /// <summary>In the least eighths of its size that still have enough pixels.</summary>
    private (Reading Reading, SourcePicture Picture) Read(byte[] jpeg)
    {
        using var whole = PersonalImage.CopyOf(ImageFormat.Jpeg, jpeg);
        var (reading, picture) = studio.Inspect(whole);
        var eighths = (int)Math.Ceiling(8 * EnoughEyePx / reading.Face!.EyeDistance);
        if (eighths >= 8)
            return (reading, picture);
        picture.Dispose();
        using var smaller = PersonalImage.CopyOf(
            ImageFormat.Jpeg, new Retouch("smaller", Quality: 96, Eighths: eighths).Apply(jpeg));
        return studio.Inspect(smaller);
    }

    private float[] PersonOf(Pyramid picture)
    {
        using var mask = segmenter.Find(picture);
        var person = new float[picture.Width * picture.Height];
        var cell = new Vector2(picture.Width, picture.Height) / PersonMask.Side;
        for (var at = 0; at < person.Length; at++)
            person[at] = Smooth(mask, cell, new((at % picture.Width) + 0.5f, (at / picture.Width) + 0.5f));
        return person;
    }

    /// <summary>The mask is coarse: bilinear between its cells.</summary>
    private static float Smooth(PersonMask mask, Vector2 cell, Vector2 place)
    {
        var at = (place / cell) - new Vector2(0.5f);
        var corner = new Vector2(MathF.Floor(at.X), MathF.Floor(at.Y));
        var share = at - corner;
        float Of(float x, float y) => mask.At((corner + new Vector2(x + 0.5f, y + 0.5f)) * cell);
        return float.Lerp(
            float.Lerp(Of(0, 0), Of(1, 0), share.X), float.Lerp(Of(0, 1), Of(1, 1), share.X), share.Y);
    }

    private static Plate BeforeWall(Plate plate) => plate.MapWall((place, _) =>
        Wall * (1 - (0.06f * Vector2.Distance(place / plate.Height, new(0.5f))))
            * (1 + (0.01f * Shapes.Grain(place, 3)))) with
    {
        Label = plate.Label with { Ignored = NotJudged.ToHashSet() },
    };
}
