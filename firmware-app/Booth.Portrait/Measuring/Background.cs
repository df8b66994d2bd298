using System.Numerics;

namespace Booth.Portrait;

/// <summary>The background: what is surely no person, above the chin and within the crop.</summary>
internal static class Background
{
    private const float SurelyNoPerson = 0.1f;
    private const int Grid = 64;
    private const int MinSamples = 40;

    /// <summary>Median CIELAB L*, 0..100; null when the person leaves no background to see.</summary>
    public static double? Lightness(
        Pyramid picture, PersonMask mask, CropWindow window, Vector2 chin)
    {
        var toPicture = window.FromUnitSquare();
        var sampler = new Sampler(
            picture, Matrix3x2.CreateScale(1f / Grid) * toPicture, Border.Edge);
        var samples = new List<double>(Grid * Grid);
        for (var y = 0; y < Grid; y++)
        {
            for (var x = 0; x < Grid; x++)
            {
                var at = Vector2.Transform(new Vector2(x + 0.5f, y + 0.5f) / Grid, toPicture);
                if (at.Y < chin.Y && mask.At(at) <= SurelyNoPerson)
                    samples.Add(CieLab.Lightness(sampler.At(x + 0.5f, y + 0.5f)));
            }
        }
        if (samples.Count < MinSamples)
            return null;
        samples.Sort();
        return samples[samples.Count / 2];
    }
}
