using Booth.Drawing;

namespace Booth.Kiosk.Tests;

/// <summary>Screens at half their size in 16 greys: small files in which every word can be read.</summary>
internal static class Halved
{
    public static byte[] Of(ReadOnlySpan<byte> bgrx, int width, int height)
    {
        var (w, h) = (width / 2, height / 2);
        var half = new byte[w * h];
        for (var y = 0; y < h; y++)
        {
            for (var x = 0; x < w; x++)
            {
                var at = ((2 * y * width) + (2 * x)) * 4;
                var sum = Grey(bgrx[at..]) + Grey(bgrx[(at + 4)..])
                    + Grey(bgrx[(at + (width * 4))..]) + Grey(bgrx[(at + (width * 4) + 4)..]);
                half[(y * w) + x] = (byte)((sum / 4) & 0xF0);
            }
        }

        return half;
    }

    public static void Write(string file, ReadOnlySpan<byte> grey, int width, int height)
    {
        using var png = PngEncoder.Encode(grey, PixelFormat.Gray8, width, height, 0);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, png.Written);
    }

    private static int Grey(ReadOnlySpan<byte> bgrx) =>
        ((29 * bgrx[0]) + (150 * bgrx[1]) + (77 * bgrx[2])) >> 8;
}
