using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Booth.Drawing.Native;

namespace Booth.Drawing;

/// <summary>
/// A PDF of one page, written to memory. The canvas counts in dots of <c>dpi</c>, so the same
/// drawing fits a <see cref="PixelSurface"/> of that resolution.
/// </summary>
public sealed class PdfPage : IDisposable
{
    private readonly WipingStream output = new();
    private readonly CairoSurface surface;
    private readonly double dpi;
    private GCHandle self;

    /// <summary>Makes an empty page.</summary>
    /// <param name="widthMm">Width of the page, positive.</param>
    /// <param name="heightMm">Height of the page, positive.</param>
    /// <param name="dpi">Units of the canvas in an inch.</param>
    /// <param name="title">Title in the document information.</param>
    /// <param name="createdAt">Date in the document information.</param>
    public unsafe PdfPage(
        double widthMm, double heightMm, double dpi, string title, DateTimeOffset createdAt)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthMm);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightMm);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dpi);
        this.dpi = dpi;
        self = GCHandle.Alloc(output);
        surface = CairoPdf.SurfaceCreateForStream(
            &Write, GCHandle.ToIntPtr(self), widthMm * 72 / 25.4, heightMm * 72 / 25.4);
        Cairo.Check(Cairo.SurfaceStatus(surface), "PDF surface");
        CairoPdf.SetMetadata(surface, CairoPdf.Title, title);
        CairoPdf.SetMetadata(surface, CairoPdf.CreateDate,
            createdAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));
    }

    /// <summary>The canvas of the page; dispose it before <see cref="Finish"/>.</summary>
    public Canvas OpenCanvas()
    {
        var canvas = new Canvas(surface);
        canvas.Scale(72 / dpi, 72 / dpi);
        return canvas;
    }

    /// <summary>Ends the page. The bytes live until this object is disposed.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        Cairo.SurfaceFinish(surface);
        Cairo.Check(Cairo.SurfaceStatus(surface), "PDF");
        return output.Written;
    }

    /// <summary>Zeroes the bytes. Safe to call twice.</summary>
    public void Dispose()
    {
        if (!surface.IsClosed)
        {
            // Finishing may still write, so the stream goes last.
            Cairo.SurfaceFinish(surface);
            surface.Dispose();
            self.Free();
        }

        output.Dispose();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe int Write(nint closure, byte* data, uint length)
    {
        try
        {
            var stream = (WipingStream)GCHandle.FromIntPtr(closure).Target!;
            stream.Write(new ReadOnlySpan<byte>(data, checked((int)length)));
            return 0;
        }
        catch (Exception)
        {
            // An exception must not unwind through C; Cairo reports the status on finish.
            return Cairo.WriteError;
        }
    }
}
