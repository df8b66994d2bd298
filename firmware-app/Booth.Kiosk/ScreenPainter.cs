using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Draws the screen of every state of the session, whole, on one surface.</summary>
public sealed class ScreenPainter : IScreenPainter
{
    /// <summary>The least sides of a panel in pixels, in either direction.</summary>
    public const int MinLongSidePx = 1024;

    /// <inheritdoc cref="MinLongSidePx"/>
    public const int MinShortSidePx = 600;

    private readonly Brushes brushes;

    /// <summary>Makes the surface; it shows nothing yet.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public ScreenPainter(int width = 1280, int height = 800)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Max(width, height), MinLongSidePx);
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Min(width, height), MinShortSidePx);
        brushes = new Brushes(width, height);
    }

    private ScreenPainter(Brushes brushes) => this.brushes = brushes;

    /// <summary>
    /// Lays every screen out on a panel of this size and draws one pixel of it: for tests of where
    /// things are, not how they look.
    /// </summary>
    internal static ScreenPainter ForMeasuring(int width, int height) =>
        new(new Brushes(width, height, pixels: 1));

    /// <summary>Hears what is drawn; for tests.</summary>
    internal ScreenWitness? Witness
    {
        get => brushes.Witness;
        set => brushes.Witness = value;
    }

    internal TextCatalog Catalog => brushes.Catalog;

    /// <inheritdoc />
    public PaintedScreen Paint(SessionState state, ScreenContext context)
    {
        var known = context with
        {
            Languages = [.. context.Languages.Where(brushes.Catalog.Has)],
        };
        var page = new Page(brushes, brushes.Catalog.Of(context.Language), known);
        brushes.Canvas.Clear(Palette.Ground);
        var name = ScreenIndex.Draw(page, state);
        page.FocusRing();
        return new PaintedScreen(name, brushes.Bgrx, page.Targets, page.SignatureBox)
        {
            PreviewBox = page.PreviewBox,
            Prompt = page.Prompt,
            IsRightToLeft = page.Texts.IsRightToLeft,
        };
    }

    /// <inheritdoc />
    public void Wipe() => brushes.Wipe();

    /// <summary>Zeroes everything and frees it. Safe to call twice.</summary>
    public void Dispose() => brushes.Dispose();
}
