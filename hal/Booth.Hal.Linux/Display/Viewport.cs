using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>Where the drawing lies in a window: as large as fits, in the middle.</summary>
internal readonly record struct Viewport(double Scale, int Left, int Top)
{
    public static Viewport Fit(int width, int height, int windowWidth, int windowHeight)
    {
        var scale = Math.Min((double)windowWidth / width, (double)windowHeight / height);
        return new Viewport(scale, (int)((windowWidth - (width * scale)) / 2),
            (int)((windowHeight - (height * scale)) / 2));
    }

    public SDL_Rect Place(int x, int y, int width, int height)
    {
        var (left, top) = (Left + (int)Math.Round(x * Scale), Top + (int)Math.Round(y * Scale));
        return new SDL_Rect(left, top,
            Left + (int)Math.Round((x + width) * Scale) - left,
            Top + (int)Math.Round((y + height) * Scale) - top);
    }

    /// <summary>From a spot in the window to one in the drawing.</summary>
    public (float X, float Y) Back(double x, double y) =>
        ((float)((x - Left) / Scale), (float)((y - Top) / Scale));
}
