using Booth.Drawing;
using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>What a camera sees when nobody sits there: a light, slightly uneven wall.</summary>
internal static class EmptySeat
{
    private const int Width = 900;
    private const int Height = 1200;

    public static PersonalImage Jpeg()
    {
        var pixels = new byte[Width * Height * 3];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var light = 214 - (18 * y / Height) - (10 * Math.Abs(x - (Width / 2)) / Width);
                var i = ((y * Width) + x) * 3;
                (pixels[i], pixels[i + 1], pixels[i + 2]) =
                    ((byte)(light - 4), (byte)light, (byte)(light + 6));
            }
        }

        var jpeg = JpegCodec.Encode(pixels, Width, Height, JpegPixels.Rgb24, 85);
        return PersonalImage.CopyOf(ImageFormat.Jpeg, jpeg, Width, Height);
    }
}
