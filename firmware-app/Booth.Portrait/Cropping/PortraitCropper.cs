using System.Numerics;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>Cuts the portrait: 35 x 45 mm at 300 ppi. The person is never altered.</summary>
internal static class PortraitCropper
{
    /// <summary>Pixels: 35 mm at 300 ppi.</summary>
    public const int WidthPx = 413;

    /// <summary>Pixels: 45 mm at 300 ppi.</summary>
    public const int HeightPx = 531;

    public static PersonalImage Cut(Pyramid picture, CropWindow window)
    {
        var toPicture =
            Matrix3x2.CreateScale(1f / WidthPx, 1f / HeightPx) * window.FromUnitSquare();
        using var raster = Warp.Render(picture, toPicture, WidthPx, HeightPx);
        return PersonalImage.CopyOf(ImageFormat.Rgb24, raster.Rgb, WidthPx, HeightPx);
    }
}
