using System.Collections;
using Booth.Drawing.Native;
using QRCoder;

namespace Booth.Drawing;

/// <content>Pictures and QR codes.</content>
public sealed partial class Canvas
{
    /// <summary>
    /// Draws the picture scaled to the box. In a box of the picture's own size at whole pixels,
    /// every pixel is copied unchanged.
    /// </summary>
    public void DrawPicture(
        Picture picture, Box box, bool isMirrored = false, double radius = 0)
    {
        using var state = Save();
        if (radius > 0)
        {
            Clip(box, radius);
        }

        Cairo.Translate(context, isMirrored ? box.Right : box.X, box.Y);
        Cairo.Scale(context, (isMirrored ? -1 : 1) * box.Width / picture.Width,
            box.Height / picture.Height);
        Cairo.SetSourceSurface(context, picture.Handle, 0, 0);
        var pattern = Cairo.GetSource(context);
        Cairo.PatternSetFilter(pattern, Cairo.Filter.Good);
        if (box.Width != picture.Width || box.Height != picture.Height)
        {
            // Scaled edges would fade. At its own size a PDF keeps exactly these pixels, once.
            Cairo.PatternSetExtend(pattern, Cairo.ExtendPad);
        }

        Cairo.Rectangle(context, 0, 0, picture.Width, picture.Height);
        Cairo.Fill(context);
        // The context would keep the picture as its source.
        SetSource(Colour.Black);
        Check("picture");
    }

    /// <summary>Draws pixels once; the copy that Cairo needs is zeroed before this returns.</summary>
    public void DrawPixels(ReadOnlySpan<byte> pixels, PixelFormat format, int width, int height,
        Box box, bool isMirrored = false, double radius = 0)
    {
        using var picture = new Picture(pixels, format, width, height);
        DrawPicture(picture, box, isMirrored, radius);
    }

    /// <summary>
    /// Draws the text as a QR code, error level M, in squares of a whole number of units, centred
    /// in the box with the quiet zone of four squares inside. Throws when the box is too small.
    /// </summary>
    /// <returns>The side of one square.</returns>
    public int DrawQr(string text, Box box, Colour colour)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var side = (int)(Math.Min(box.Width, box.Height) / rows.Count);
        if (side < 1)
        {
            throw new DrawingException($"QR code of {rows.Count} squares in a box of {box}");
        }

        var x = Math.Round(box.CentreX - (side * rows.Count / 2.0));
        var y = Math.Round(box.CentreY - (side * rows.Count / 2.0));
        for (var row = 0; row < rows.Count; row++)
        {
            AddRuns(rows[row], x, y + (row * side), side);
        }

        FillPath(colour);
        return side;
    }

    // Dark squares side by side are one rectangle: no hairline between them on any printer.
    private void AddRuns(BitArray row, double x, double y, int side)
    {
        for (var start = 0; start < row.Count; start++)
        {
            var end = start;
            while (end < row.Count && row[end])
            {
                end++;
            }

            if (end > start)
            {
                Cairo.Rectangle(context, x + (start * side), y, (end - start) * side, side);
                start = end;
            }
        }
    }
}
