namespace Booth.Flow;

/// <summary>How the bytes of a <see cref="PersonalImage"/> are to be read.</summary>
public enum ImageFormat
{
    /// <summary>JPEG, as a camera delivers it.</summary>
    Jpeg,

    /// <summary>YUYV 4:2:2, two bytes a pixel, rows without padding.</summary>
    Yuyv,

    /// <summary>R, G, B: three bytes a pixel, rows without padding.</summary>
    Rgb24,

    /// <summary>B, G, R, X (Cairo RGB24 on little-endian): four bytes a pixel, no padding.</summary>
    Bgrx32,

    /// <summary>One byte a pixel, 0 black, 255 white, rows without padding.</summary>
    Gray8,

    /// <summary>PNG file.</summary>
    Png,

    /// <summary>PDF file.</summary>
    Pdf,

    /// <summary>JPEG 2000 file (JP2).</summary>
    Jp2,
}
