namespace Booth.Drawing;

/// <summary>Why a JPEG file cannot be used.</summary>
public enum JpegProblem
{
    /// <summary>Not a JPEG file at all, or its header is broken.</summary>
    NotJpeg,

    /// <summary>Wider, higher or larger than the bound.</summary>
    TooLarge,

    /// <summary>A kind of JPEG that no camera makes: CMYK, 12-bit, lossless.</summary>
    Unsupported,

    /// <summary>Truncated or corrupt picture data.</summary>
    Damaged,
}
