using Booth.Drawing.Native;

namespace Booth.Drawing;

/// <summary>
/// Draws shapes, pictures and text on a <see cref="PixelSurface"/> or a <see cref="PdfPage"/>.
/// Units are pixels of the surface or dots of the page until <see cref="Scale"/> changes them.
/// One thread at a time. Every failure is a <see cref="DrawingException"/>.
/// </summary>
public sealed partial class Canvas : IDisposable
{
    private readonly CairoContext context;

    /// <summary>Draws on the surface, which must live longer than the canvas.</summary>
    public Canvas(PixelSurface surface)
        : this(surface.Handle)
    {
    }

    internal Canvas(CairoSurface surface)
    {
        context = Cairo.Create(surface);
        Check("canvas");
        layout = CreateLayout(context);
    }

    /// <summary>Keeps the transformation and the clip; dispose the result to bring them back.</summary>
    public Saved Save()
    {
        Cairo.Save(context);
        return new Saved(this);
    }

    public void Translate(double x, double y) => Cairo.Translate(context, x, y);

    public void Scale(double x, double y) => Cairo.Scale(context, x, y);

    /// <summary>Turns clockwise.</summary>
    public void Rotate(double degrees) => Cairo.Rotate(context, degrees * Math.PI / 180);

    /// <summary>Draws only inside the box from now on, until the saved state is brought back.</summary>
    public void Clip(Box box, double radius = 0)
    {
        AddBox(box, radius);
        Cairo.Clip(context);
        Check("clip");
    }

    /// <summary>As <see cref="Clip"/>, inside the ellipse that fills the box.</summary>
    public void ClipEllipse(Box box)
    {
        AddEllipse(box);
        Cairo.Clip(context);
        Check("clip");
    }

    /// <summary>Frees the native objects. Safe to call twice.</summary>
    public void Dispose()
    {
        layout.Dispose();
        context.Dispose();
    }

    private void Check(string what) => Cairo.Check(Cairo.Status(context), what);

    /// <summary>A state of the canvas to come back to.</summary>
    public readonly ref struct Saved
    {
        private readonly Canvas canvas;

        internal Saved(Canvas canvas) => this.canvas = canvas;

        public void Dispose()
        {
            Cairo.Restore(canvas.context);
            canvas.Check("restore");
        }
    }
}
