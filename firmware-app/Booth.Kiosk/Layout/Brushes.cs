using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>What outlives one painting: the canvas and the buffers of pictures and ink.</summary>
internal sealed class Brushes : IDisposable
{
    private readonly PixelSurface surface;

    /// <param name="widthPx">Of the panel.</param>
    /// <param name="heightPx">Of the panel.</param>
    /// <param name="pixels">Sides of the surface, where only the layout is asked for.</param>
    public Brushes(int widthPx, int heightPx, int? pixels = null)
    {
        (WidthPx, HeightPx) = (widthPx, heightPx);
        surface = new PixelSurface(pixels ?? widthPx, pixels ?? heightPx, hasAlpha: true);
        Canvas = new Canvas(surface);
        PxPerUnit = Math.Min(Math.Max(widthPx, heightPx) / Page.LongSide,
            Math.Min(widthPx, heightPx) / Page.LeastShortSide);
        Canvas.Scale(PxPerUnit, PxPerUnit);
    }

    public int WidthPx { get; }

    public int HeightPx { get; }

    public double PxPerUnit { get; }

    public Canvas Canvas { get; }

    public TextCatalog Catalog { get; } = new();

    public FramePicture Frame { get; } = new();

    public InkPicture Ink { get; } = new();

    public ReadOnlyMemory<byte> Bgrx => surface.Bgrx;

    /// <summary>Hears what was drawn; for tests.</summary>
    public ScreenWitness? Witness { get; set; }

    /// <summary>Zeroes every pixel that may show a face, a signature or a code.</summary>
    public void Wipe()
    {
        surface.Wipe();
        Frame.Wipe();
        Ink.Wipe();
    }

    public void Dispose()
    {
        Canvas.Dispose();
        surface.Dispose();
        Frame.Dispose();
        Ink.Dispose();
    }
}
