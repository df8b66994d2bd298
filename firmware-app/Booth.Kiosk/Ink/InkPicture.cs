using System.Security.Cryptography;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>The signature on the screen: the same ink as in the dossier, at the screen's size.</summary>
internal sealed class InkPicture : IDisposable
{
    private byte[] pixels = [];

    /// <summary>Draws the ink on white; the box is the whole signature box.</summary>
    public void Draw(Canvas canvas, Box box, double pxPerUnit, Handwriting handwriting)
    {
        var (width, height) = (
            (int)Math.Round(box.Width * pxPerUnit), (int)Math.Round(box.Height * pxPerUnit));
        Pinned.Reserve(ref pixels, width * height);
        var used = pixels.AsSpan(0, width * height);
        InkStroker.Draw(handwriting.Points, new InkMask(used, width, height));
        canvas.DrawPixels(used, PixelFormat.Gray8, width, height, box);
    }

    public void Wipe() => CryptographicOperations.ZeroMemory(pixels);

    public void Dispose() => Wipe();
}
