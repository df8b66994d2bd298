namespace Booth.Drawing;

/// <summary>The size of a JPEG picture, read without decoding it.</summary>
/// <param name="Width">Pixels, 1..20,000.</param>
/// <param name="Height">Pixels, 1..20,000.</param>
/// <param name="IsGray">True when the file has no colour.</param>
public readonly record struct JpegHeader(int Width, int Height, bool IsGray)
{
    /// <summary>Width after decoding at <paramref name="eighths"/>/8.</summary>
    public int ScaledWidth(int eighths) => ((Width * eighths) + 7) / 8;

    /// <summary>Height after decoding at <paramref name="eighths"/>/8.</summary>
    public int ScaledHeight(int eighths) => ((Height * eighths) + 7) / 8;

    /// <summary>Bytes that decoding at <paramref name="eighths"/>/8 fills.</summary>
    public int ByteCount(JpegPixels format, int eighths = 8) =>
        checked(ScaledWidth(eighths) * ScaledHeight(eighths) * JpegCodec.BytesPerPixel(format));

    /// <summary>The smallest decoding, 1..8, that has a pixel for every pixel shown.</summary>
    public int LeastEighths(int width, int height)
    {
        var eighths = 1;
        while (eighths < 8 && (ScaledWidth(eighths) < width || ScaledHeight(eighths) < height))
            eighths++;

        return eighths;
    }
}
