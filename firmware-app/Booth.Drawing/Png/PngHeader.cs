using System.Buffers.Binary;

namespace Booth.Drawing;

/// <summary>The IHDR chunk of a PNG that we read: 8 bits a channel, not interlaced.</summary>
internal readonly record struct PngHeader(int Width, int Height, int ColourType)
{
    public const int Palette = 3;

    /// <summary>Bytes of a pixel as stored.</summary>
    public int PixelBytes => ColourType switch
    {
        2 => 3,
        4 => 2,
        6 => 4,
        _ => 1,
    };

    /// <summary>Grey with or without alpha.</summary>
    public bool IsGrey => ColourType is 0 or 4;

    public static PngHeader Parse(ReadOnlySpan<byte> data, int maxPixels)
    {
        if (data.Length != 13)
        {
            throw new PngException($"found a header of {data.Length} bytes, expected 13");
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        if (width is 0 or > PixelSurface.MaxSide || height is 0 or > PixelSurface.MaxSide
            || width * height > maxPixels)
        {
            throw new PngException($"found {width} x {height} px, expected sides of 1 to "
                + $"{PixelSurface.MaxSide} px and at most {maxPixels} px in all");
        }

        if (data[8] != 8 || data[9] is not (0 or 2 or 3 or 4 or 6) || data[10] != 0
            || data[11] != 0 || data[12] != 0)
        {
            throw new PngException($"found depth {data[8]}, colour type {data[9]}, interlace "
                + $"{data[12]}; expected 8 bits a channel and no interlace");
        }

        return new PngHeader((int)width, (int)height, data[9]);
    }
}
