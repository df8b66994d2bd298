using System.Security.Cryptography;
using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>
/// Turns frames that are no JPEG into planes of Y, U and V (full range, U and V of half the width
/// and height), zeroed after use.
/// </summary>
internal sealed class RawPlanes : IDisposable
{
    private byte[] planes = [];

    public int Width { get; private set; }

    public int Height { get; private set; }

    public ReadOnlySpan<byte> I420 => planes.AsSpan(0, Width * Height * 3 / 2);

    /// <summary>False for a format that no camera of ours gives, or too few bytes.</summary>
    public bool TryRead(ReadOnlySpan<byte> bytes, VideoSlot slot)
    {
        var bytesPerPixel = slot.Format switch
        {
            ImageFormat.Yuyv => 2,
            ImageFormat.Bgrx32 => 4,
            ImageFormat.Rgb24 => 3,
            ImageFormat.Gray8 => 1,
            _ => 0,
        };
        var stride = slot.Width * bytesPerPixel;
        if (stride == 0 || slot.Height < 2 || slot.Width < 2
            || bytes.Length < (long)stride * slot.Height)
            return false;

        (Width, Height) = (slot.Width & ~1, slot.Height & ~1);
        if (planes.Length < Width * Height * 3 / 2)
            planes = GC.AllocateArray<byte>(Width * Height * 3 / 2, pinned: true);

        for (var y = 0; y < Height; y++)
            ReadRow(bytes.Slice(y * stride, stride), y, slot.Format);

        return true;
    }

    public void Wipe() => CryptographicOperations.ZeroMemory(planes);

    public void Dispose() => Wipe();

    private void ReadRow(ReadOnlySpan<byte> row, int y, ImageFormat format)
    {
        for (var x = 0; x < Width; x++)
        {
            var (luma, blue, red) = Read(row, x, format);
            planes[(y * Width) + x] = luma;
            if (((x | y) & 1) != 0)
                continue;

            var half = (Width * Height) + (y / 2 * (Width / 2)) + (x / 2);
            planes[half] = blue;
            planes[half + (Width * Height / 4)] = red;
        }
    }

    private static (byte Luma, byte Blue, byte Red) Read(
        ReadOnlySpan<byte> row, int x, ImageFormat format) => format switch
        {
            ImageFormat.Yuyv => (
                Stretch(row[2 * x]), row[(4 * (x / 2)) + 1], row[(4 * (x / 2)) + 3]),
            ImageFormat.Gray8 => (row[x], 128, 128),
            ImageFormat.Rgb24 => FromRgb(row[3 * x], row[(3 * x) + 1], row[(3 * x) + 2]),
            _ => FromRgb(row[(4 * x) + 2], row[(4 * x) + 1], row[4 * x]),
        };

    /// <summary>Cameras give 16..235 (ITU-R BT.601); the texture is read as 0..255.</summary>
    private static byte Stretch(int luma) => (byte)Math.Clamp((luma - 16) * 255 / 219, 0, 255);

    /// <summary>JFIF 1.02, page 3.</summary>
    private static (byte Luma, byte Blue, byte Red) FromRgb(int r, int g, int b) => (
        (byte)(((77 * r) + (150 * g) + (29 * b)) >> 8),
        (byte)Math.Clamp((((-43 * r) - (85 * g) + (128 * b)) >> 8) + 128, 0, 255),
        (byte)Math.Clamp((((128 * r) - (107 * g) - (21 * b)) >> 8) + 128, 0, 255));
}
