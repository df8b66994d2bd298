namespace Booth.Drawing;

/// <summary>How decoded pixels lie in memory; rows without padding.</summary>
public enum JpegPixels
{
    /// <summary>R, G, B: three bytes a pixel.</summary>
    Rgb24,

    /// <summary>
    /// B, G, R, X: four bytes a pixel, as Cairo's RGB24 on a little-endian machine.
    /// </summary>
    Bgrx32,

    /// <summary>One byte a pixel, 0 black, 255 white.</summary>
    Gray8,
}
