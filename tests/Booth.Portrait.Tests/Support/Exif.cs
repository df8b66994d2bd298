using Booth.Drawing;

namespace Booth.Portrait.Tests;

/// <summary>JPEG files with an EXIF orientation.</summary>
internal static class Exif
{
    /// <summary>A portrait whose pixels lie as a camera stores them, and EXIF that says so.</summary>
    public static byte[] Lying(string file, byte orientation)
    {
        var still = Still.Load(file);
        var standing = new Raster(still.Width, still.Height);
        still.Rgb.CopyTo(standing.Rgb);
        using var lying = Uprighter.Apply(standing, Undoing((Orientation)orientation));
        var jpeg = JpegCodec.Encode(lying.Rgb, lying.Width, lying.Height, JpegPixels.Rgb24, 92);
        return WithOrientation(jpeg, orientation, true);
    }

    public static byte[] WithOrientation(byte[] jpeg, byte value, bool little)
    {
        byte[] tiff = little
            ? [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, value, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }

    // Quarter turns undo each other; the other six undo themselves.
    private static Orientation Undoing(Orientation orientation) => orientation switch
    {
        Orientation.QuarterTurnRight => Orientation.QuarterTurnLeft,
        Orientation.QuarterTurnLeft => Orientation.QuarterTurnRight,
        _ => orientation,
    };
}
