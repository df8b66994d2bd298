using Booth.Drawing;

namespace Booth.Portrait.Tests;

/// <summary>A decoded portrait that a test may paint on, R, G, B.</summary>
internal sealed record Still(int Width, int Height, byte[] Rgb)
{
    /// <param name="file">One of the rendered portraits.</param>
    /// <param name="eighths">1..8: decoded at that many eighths of its size.</param>
    public static Still Load(string file, int eighths = 8)
    {
        var jpeg = File.ReadAllBytes(Checkout.Portrait(file));
        var header = JpegCodec.ReadHeader(jpeg);
        var rgb = new byte[header.ByteCount(JpegPixels.Rgb24, eighths)];
        JpegCodec.Decode(jpeg, rgb, JpegPixels.Rgb24, eighths);
        return new(header.ScaledWidth(eighths), header.ScaledHeight(eighths), rgb);
    }

    /// <summary>Copies a part of another picture to (x, y) of this one.</summary>
    public Still Paste(Still other, int left, int top, int width, int height, int x, int y)
    {
        for (var row = 0; row < height; row++)
            other.Rgb.AsSpan((((top + row) * other.Width) + left) * 3, width * 3)
                .CopyTo(Rgb.AsSpan((((y + row) * Width) + x) * 3));
        return this;
    }

    public byte[] ToJpeg() => JpegCodec.Encode(Rgb, Width, Height, JpegPixels.Rgb24, 92);

    public byte[] ToPng()
    {
        using var png = PngEncoder.Encode(Rgb, PixelFormat.Rgb24, Width, Height, 0);
        return png.Written.ToArray();
    }
}
