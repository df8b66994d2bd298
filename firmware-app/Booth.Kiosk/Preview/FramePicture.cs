using System.Security.Cryptography;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Draws a camera frame or the portrait: decoded, cut to the box's ratio, scaled.</summary>
internal sealed class FramePicture : IDisposable
{
    private readonly PixelScaler scaler = new();
    private byte[] decoded = [];
    private byte[] scaled = [];

    /// <summary>
    /// Fills the box with the middle of the image; false when there is none or it is torn, which
    /// happens while a camera starts and is put right by the next frame.
    /// </summary>
    public bool TryDraw(Canvas canvas, Box box, double pxPerUnit, PersonalImage? image,
        bool isMirrored, double radius)
    {
        if (image is null || image.IsWiped)
            return false;

        var (width, height) = (
            (int)Math.Round(box.Width * pxPerUnit), (int)Math.Round(box.Height * pxPerUnit));
        Pinned.Reserve(ref scaled, width * height * 4);
        var target = scaled.AsSpan(0, width * height * 4);
        if (!TryScale(image, target, width, height, isMirrored))
            return false;

        canvas.DrawPixels(target, PixelFormat.Bgrx32, width, height, box, radius: radius);
        return true;
    }

    public void Wipe()
    {
        CryptographicOperations.ZeroMemory(decoded);
        CryptographicOperations.ZeroMemory(scaled);
    }

    public void Dispose() => Wipe();

    private bool TryScale(
        PersonalImage image, Span<byte> target, int width, int height, bool isMirrored) =>
        image.Format switch
        {
            ImageFormat.Jpeg => TryScaleJpeg(image, target, width, height, isMirrored),
            ImageFormat.Bgrx32 => TryScale<BgrxReader>(image, target, width, height, isMirrored),
            ImageFormat.Rgb24 => TryScale<RgbReader>(image, target, width, height, isMirrored),
            ImageFormat.Gray8 => TryScale<GrayReader>(image, target, width, height, isMirrored),
            ImageFormat.Yuyv => image.Width % 2 == 0
                && TryScale<YuyvReader>(image, target, width, height, isMirrored),
            _ => false,
        };

    private bool TryScale<TReader>(
        PersonalImage image, Span<byte> target, int width, int height, bool isMirrored)
        where TReader : struct, IPixelReader
    {
        var needed = (long)image.Width * image.Height * TReader.BytesPerPixel;
        if (needed == 0 || image.Bytes.Length < needed)
            return false;

        scaler.Scale<TReader>(
            image.Bytes, image.Width, image.Height, target, width, height, isMirrored);
        return true;
    }

    private bool TryScaleJpeg(
        PersonalImage image, Span<byte> target, int width, int height, bool isMirrored)
    {
        try
        {
            var header = JpegCodec.ReadHeader(image.Bytes);
            var eighths = header.LeastEighths(width, height);
            Pinned.Reserve(ref decoded, header.ByteCount(JpegPixels.Bgrx32, eighths));
            JpegCodec.Decode(image.Bytes, decoded, JpegPixels.Bgrx32, eighths);
            scaler.Scale<BgrxReader>(decoded, header.ScaledWidth(eighths),
                header.ScaledHeight(eighths), target, width, height, isMirrored);
            return true;
        }
        catch (JpegException)
        {
            return false;
        }
    }
}
