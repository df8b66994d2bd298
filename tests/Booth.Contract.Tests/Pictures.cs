using System.Text;
using Booth.Drawing;
using Booth.Flow;
using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>Pictures made here, so that nobody's face is in a test.</summary>
internal static class Pictures
{
    private const double DotsPerInch = 300;
    private const double DotsPerMm = DotsPerInch / 25.4;

    /// <summary>A dark disc on a light wall, 300 x 400 px.</summary>
    public static byte[] Sitter(byte wall = 200, byte head = 90)
    {
        const int width = 300, height = 400;
        var pixels = new byte[width * height * 3];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = ((i / 3 % width) - (width / 2), (i / 3 / width) - (height / 2));
            pixels[i] = (x * x) + (y * y) < 80 * 80 ? head : wall;
        }

        return JpegCodec.Encode(pixels, width, height, JpegPixels.Rgb24, 90);
    }

    /// <summary>
    /// A page of 6 x 4 inches with a black square of 10 mm, 5 mm from the left and the top edge. Nobody looks
    /// at the PNG.
    /// </summary>
    public static SheetDocument Sheet(string title = "sheet")
    {
        using var page = new PdfPage(152.4, 101.6, DotsPerInch, title, DateTimeOffset.UnixEpoch);
        using (var canvas = page.OpenCanvas())
            canvas.FillBox(new Box(5 * DotsPerMm, 5 * DotsPerMm, 10 * DotsPerMm, 10 * DotsPerMm), Colour.Black);

        return new(
            PersonalImage.CopyOf(ImageFormat.Png, Encoding.ASCII.GetBytes("png " + title)),
            PersonalImage.CopyOf(ImageFormat.Pdf, page.Finish()));
    }

    /// <summary>Mean light of a JPEG file, 0..255.</summary>
    public static double MeanLight(ReadOnlySpan<byte> jpeg)
    {
        var pixels = Gray(jpeg);
        return pixels.Average(p => (double)p);
    }

    /// <summary>The pixels of a JPEG file.</summary>
    public static byte[] Gray(ReadOnlySpan<byte> jpeg)
    {
        var pixels = new byte[JpegCodec.ReadHeader(jpeg).ByteCount(JpegPixels.Gray8)];
        JpegCodec.Decode(jpeg, pixels, JpegPixels.Gray8);
        return pixels;
    }
}
