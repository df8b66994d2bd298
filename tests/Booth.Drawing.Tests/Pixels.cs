namespace Booth.Drawing.Tests;

/// <summary>Draws on a small surface and reads single pixels back.</summary>
internal static class Pixels
{
    public static PixelSurface Draw(int width, int height, Action<Canvas> draw)
    {
        var surface = new PixelSurface(width, height);
        using var canvas = new Canvas(surface);
        canvas.Clear(Colour.White);
        draw(canvas);
        return surface;
    }

    public static Colour At(this PixelSurface surface, int x, int y)
    {
        var pixel = surface.Bgrx.Span.Slice(((y * surface.Width) + x) * 4, 4);
        return new Colour(pixel[2], pixel[1], pixel[0]);
    }

    /// <summary>The box of all pixels that are not white; null when there is none.</summary>
    public static Box? Inked(this PixelSurface surface)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var y = 0; y < surface.Height; y++)
        {
            for (var x = 0; x < surface.Width; x++)
            {
                if (surface.At(x, y) != Colour.White)
                {
                    (left, right) = (Math.Min(left, x), Math.Max(right, x));
                    (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
                }
            }
        }

        return right < 0 ? null : new Box(left, top, right - left + 1, bottom - top + 1);
    }
}
