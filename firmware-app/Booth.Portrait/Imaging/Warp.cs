using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Reads a picture through an affine map, bilinear. Coordinates are continuous: the centre of the
/// first pixel is (0.5, 0.5).
/// </summary>
internal static class Warp
{
    /// <summary>Fills a network's input: value = sample * gain + offset, sample 0..255.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="toSource">From output pixels to pixels of the picture.</param>
    /// <param name="width">Output width in pixels.</param>
    /// <param name="output">Height x width x 3 floats.</param>
    /// <param name="gain">Of the value range.</param>
    /// <param name="offset">Of the value range.</param>
    /// <param name="border">What lies outside.</param>
    public static void Fill(Pyramid source, Matrix3x2 toSource, int width, Span<float> output,
        float gain, float offset, Border border)
    {
        var sampler = new Sampler(source, toSource, border);
        var height = output.Length / 3 / width;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var rgb = (sampler.At(x + 0.5f, y + 0.5f) * gain) + new Vector3(offset);
                rgb.CopyTo(output[(((y * width) + x) * 3)..]);
            }
        }
    }

    /// <summary>A picture, from the mean of 2 x 2 samples a pixel.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="toSource">From output pixels to pixels of the picture.</param>
    /// <param name="width">Output width in pixels.</param>
    /// <param name="height">Output height in pixels.</param>
    /// <param name="isPreview">One sample a pixel is enough.</param>
    public static Raster Render(
        Pyramid source, Matrix3x2 toSource, int width, int height, bool isPreview = false)
    {
        if (isPreview)
            return RenderQuickly(source, toSource, width, height);

        var sampler = new Sampler(source, toSource, Border.Edge);
        var output = new Raster(width, height);
        for (var y = 0; y < height; y++)
        {
            var row = output.Row(y);
            for (var x = 0; x < width; x++)
            {
                var sum = sampler.At(x + 0.25f, y + 0.25f) + sampler.At(x + 0.75f, y + 0.25f)
                    + sampler.At(x + 0.25f, y + 0.75f) + sampler.At(x + 0.75f, y + 0.75f);
                Store(sum / 4, row[(x * 3)..]);
            }
        }
        return output;
    }

    // From one sample a pixel.
    private static Raster RenderQuickly(Pyramid source, Matrix3x2 toSource, int width, int height)
    {
        var sampler = new Sampler(source, toSource, Border.Edge);
        var output = new Raster(width, height);
        for (var y = 0; y < height; y++)
        {
            var row = output.Row(y);
            for (var x = 0; x < width; x++)
                Store(sampler.At(x + 0.5f, y + 0.5f), row[(x * 3)..]);
        }
        return output;
    }

    private static void Store(Vector3 rgb, Span<byte> to)
    {
        to[0] = (byte)(rgb.X + 0.5f);
        to[1] = (byte)(rgb.Y + 0.5f);
        to[2] = (byte)(rgb.Z + 0.5f);
    }
}
