namespace Booth.Drawing;

/// <summary>How the bytes of a picture are to be read; rows have no padding.</summary>
public enum PixelFormat
{
    /// <summary>B, G, R, X: four bytes a pixel.</summary>
    Bgrx32,

    /// <summary>R, G, B: three bytes a pixel.</summary>
    Rgb24,

    /// <summary>One byte a pixel, 0 black, 255 white.</summary>
    Gray8,
}
