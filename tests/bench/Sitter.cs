using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Bench;

/// <summary>The rendered person that ships with the project, as a camera of 12 megapixels sees it.</summary>
internal static class Sitter
{
    private const int WidthPx = 3000;
    private const int HeightPx = 4000;
    private const int JpegQuality = 92;

    /// <summary>A JPEG of 3000 x 4000 px, enlarged from the portrait.</summary>
    public static byte[] Shot()
    {
        var file = File.ReadAllBytes(Checkout.Sitter);
        var header = JpegCodec.ReadHeader(file);
        var small = new byte[header.ByteCount(JpegPixels.Rgb24)];
        JpegCodec.Decode(file, small, JpegPixels.Rgb24);
        var large = Enlarge(small, header.Width, header.Height);
        return JpegCodec.Encode(large, WidthPx, HeightPx, JpegPixels.Rgb24, JpegQuality);
    }

    /// <summary>The portrait of that shot, 413 x 531 px.</summary>
    public static PersonalImage Portrait(IPortraitStudio studio)
    {
        using var shot = PersonalImage.CopyOf(ImageFormat.Jpeg, Shot());
        return studio.Develop(shot).Portrait
            ?? throw new InvalidOperationException("found no face in the portrait that ships");
    }

    // Bilinear: smooth enough that the networks see a face and not blocks.
    private static byte[] Enlarge(byte[] rgb, int width, int height)
    {
        var large = new byte[WidthPx * HeightPx * 3];
        Parallel.For(0, HeightPx, y =>
        {
            var (top, down) = Split(y, HeightPx, height);
            for (var x = 0; x < WidthPx; x++)
            {
                var (left, right) = Split(x, WidthPx, width);
                for (var channel = 0; channel < 3; channel++)
                {
                    var upper = Mix(At(top, left), At(top, left + 1), right);
                    var lower = Mix(At(top + 1, left), At(top + 1, left + 1), right);
                    large[(((y * WidthPx) + x) * 3) + channel] = (byte)Mix(upper, lower, down);

                    double At(int row, int column) => rgb[
                        (((Math.Min(row, height - 1) * width) + Math.Min(column, width - 1)) * 3)
                        + channel];
                }
            }
        });
        return large;
    }

    private static (int Whole, double Fraction) Split(int index, int count, int sourceCount)
    {
        var position = Math.Clamp(((index + 0.5) * sourceCount / count) - 0.5, 0, sourceCount - 1);
        return ((int)position, position - (int)position);
    }

    private static double Mix(double from, double to, double share) => from + ((to - from) * share);
}
