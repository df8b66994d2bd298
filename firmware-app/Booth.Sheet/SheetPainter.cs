using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;
using Booth.Hal;

namespace Booth.Sheet;

/// <summary>Draws the sheet of photos and words the refund slip.</summary>
/// <param name="limits">Says how long a voucher is valid.</param>
public sealed class SheetPainter(RetentionLimits limits) : ISheetPainter
{
    /// <inheritdoc />
    public SheetDocument PaintSheet(SheetContent content)
    {
        using var page = new SheetPage(content);
        var png = PaintPng(page);
        try
        {
            return new SheetDocument(png, PaintPdf(page, content));
        }
        catch
        {
            png.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public SlipDocument ComposeRefundSlip(Voucher voucher, RefundCause cause,
        LanguageTag language, BoothIdentity identity, DateTimeOffset at) =>
        RefundSlip.Compose(voucher, cause, TextCatalogue.OfSlip(language), identity,
            TimeZoneInfo.ConvertTime(at, identity.TimeZone), limits.VoucherMonths);

    private static PersonalImage PaintPng(SheetPage page)
    {
        using var surface = new PixelSurface(SheetGeometry.Width, SheetGeometry.Height);
        using (var canvas = new Canvas(surface))
        {
            page.Draw(canvas);
        }

        using var png = PngEncoder.Encode(surface.Bgrx.Span, PixelFormat.Bgrx32,
            surface.Width, surface.Height, SheetGeometry.Dpi);
        return PersonalImage.CopyOf(ImageFormat.Png, png.Written, surface.Width, surface.Height);
    }

    private static PersonalImage PaintPdf(SheetPage page, SheetContent content)
    {
        using var pdf = new PdfPage(SheetGeometry.WidthMm, SheetGeometry.HeightMm,
            SheetGeometry.Dpi, "ePhoto", content.TakenAt);
        using (var canvas = pdf.OpenCanvas())
        {
            page.Draw(canvas);
        }

        return PersonalImage.CopyOf(ImageFormat.Pdf, pdf.Finish());
    }
}
