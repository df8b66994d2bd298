using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>The signature as the administration takes it.</summary>
public sealed class InkRenderer : IInkRenderer
{
    public const int WidthPx = 521;

    public const int HeightPx = 134;

    public const int Dpi = 300;

    /// <inheritdoc />
    public PersonalImage Render(Handwriting handwriting)
    {
        var ink = new PersonalImage(ImageFormat.Gray8, WidthPx, HeightPx, WidthPx * HeightPx);
        InkStroker.Draw(handwriting.Points, new InkMask(ink.Bytes, WidthPx, HeightPx));
        return ink;
    }

    /// <inheritdoc />
    public PersonalImage EncodePng(PersonalImage ink)
    {
        if (ink is not { Format: ImageFormat.Gray8, Width: WidthPx, Height: HeightPx })
            throw new ArgumentException(
                $"found {ink.Format} of {ink.Width} x {ink.Height} px, expected Gray8 of "
                + $"{WidthPx} x {HeightPx}", nameof(ink));

        using var png = PngEncoder.Encode(ink.Bytes, PixelFormat.Gray8, WidthPx, HeightPx, Dpi);
        return PersonalImage.CopyOf(ImageFormat.Png, png.Written, WidthPx, HeightPx);
    }
}
