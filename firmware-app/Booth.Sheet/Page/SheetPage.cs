using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Sheet;

/// <summary>The one drawing of a sheet, for PNG and PDF alike.</summary>
internal sealed class SheetPage : IDisposable
{
    private readonly SheetContent content;
    private readonly SheetTexts texts;
    private readonly Picture portrait;
    private readonly Picture? ink;

    public SheetPage(SheetContent content)
    {
        this.content = content;
        texts = TextCatalogue.Of(content.Language);
        Require(content.Portrait, SheetGeometry.PhotoWidth, SheetGeometry.PhotoHeight, ImageFormat.Rgb24);
        portrait = new Picture(content.Portrait.Bytes, PixelFormat.Rgb24,
            SheetGeometry.PhotoWidth, SheetGeometry.PhotoHeight);
        if (content.Service == Service.Ephoto)
        {
            ink = NewInk(content);
        }
    }

    /// <summary>Draws everything; false when a text did not fit.</summary>
    public bool Draw(Canvas canvas)
    {
        var paper = new Paper(canvas);
        canvas.Clear(Colour.White);
        PhotoBlock.Draw(canvas, portrait);
        var bottom = Footer.Draw(paper, texts, content.Identity);
        if (ink is null)
        {
            PlainColumn.Draw(paper, texts, content);
        }
        else
        {
            EphotoColumn.Draw(paper, texts, content, content.Code!, ink, bottom);
        }

        return paper.EverythingFits;
    }

    /// <summary>Zeroes the copies of portrait and ink.</summary>
    public void Dispose()
    {
        portrait.Dispose();
        ink?.Dispose();
    }

    private static Picture NewInk(SheetContent content)
    {
        if (content is not { Ink: { } ink, Code: not null, CodeText: not null, ValidUntil: not null })
        {
            throw new ArgumentException("an e-photo sheet needs ink, code and its last day");
        }

        Require(ink, SheetGeometry.InkWidth, SheetGeometry.InkHeight, ImageFormat.Gray8);
        return new Picture(
            ink.Bytes, PixelFormat.Gray8, SheetGeometry.InkWidth, SheetGeometry.InkHeight);
    }

    private static void Require(PersonalImage image, int width, int height, ImageFormat format)
    {
        if (image.Width != width || image.Height != height || image.Format != format)
        {
            throw new ArgumentException($"found {image.Width} x {image.Height} px {image.Format}, "
                + $"expected {width} x {height} px {format}");
        }
    }
}
