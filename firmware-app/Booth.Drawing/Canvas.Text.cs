using Booth.Drawing.Native;

namespace Booth.Drawing;

/// <content>Text.</content>
public sealed partial class Canvas
{
    private readonly PangoLayout layout;

    /// <summary>Size of the text: on one line, or wrapped to the width.</summary>
    public Extent MeasureText(string text, TextStyle style, double? maxWidth = null)
    {
        Prepare(text, style, maxWidth);
        return Measure();
    }

    /// <summary>
    /// Draws one line (or the lines the text has). The text starts, is centred or ends at
    /// <paramref name="x"/>; a right-to-left text starts at its right end.
    /// </summary>
    /// <param name="text">What to draw.</param>
    /// <param name="x">See above.</param>
    /// <param name="y">Top of the line, not of the letters.</param>
    /// <param name="style">How it looks.</param>
    public Extent DrawText(string text, double x, double y, TextStyle style)
    {
        Prepare(text, style, maxWidth: null);
        var size = Measure();
        Show(OffsetOf(text, style, x, size.Width), y, style.Colour);
        return size;
    }

    /// <summary>As <see cref="DrawText"/>, with the letters standing on <paramref name="y"/>.</summary>
    public Extent DrawTextOnBaseline(string text, double x, double y, TextStyle style)
    {
        Prepare(text, style, maxWidth: null);
        var size = Measure();
        var baseline = (double)Pango.LayoutGetBaseline(layout) / Pango.Scale;
        Show(OffsetOf(text, style, x, size.Width), y - baseline, style.Colour);
        return size;
    }

    /// <summary>
    /// Draws the text wrapped to the width of the box. True when it fits; a text that does not is
    /// drawn all the same.
    /// </summary>
    public bool DrawParagraph(
        string text, Box box, TextStyle style, VerticalAlign vertical = VerticalAlign.Top)
    {
        Prepare(text, style, box.Width);
        var size = Measure();
        var rest = box.Height - size.Height;
        var y = box.Y + (vertical switch
        {
            VerticalAlign.Middle => rest / 2,
            VerticalAlign.Bottom => rest,
            _ => 0,
        });
        Show(box.X, y, style.Colour);
        return Fits(size, box);
    }

    /// <summary>True when the wrapped text fits the box; draws nothing.</summary>
    public bool ParagraphFits(string text, Box box, TextStyle style) =>
        Fits(MeasureText(text, style, box.Width), box);

    /// <summary>How many characters no installed font can show.</summary>
    public int CountMissingGlyphs(string text, TextStyle style)
    {
        Prepare(text, style, maxWidth: null);
        return Pango.LayoutGetUnknownGlyphsCount(layout);
    }

    // A hundredth of a unit is Pango's rounding, not an overflow.
    private static bool Fits(Extent size, Box box) =>
        size.Width <= box.Width + 0.01 && size.Height <= box.Height + 0.01;

    private static double OffsetOf(string text, TextStyle style, double x, double width)
    {
        var isRightToLeft = style.IsRightToLeft
            || Pango.FindBaseDirection(text, -1) == Pango.RightToLeft;
        return style.Align switch
        {
            TextAlign.Centre => x - (width / 2),
            TextAlign.Start => isRightToLeft ? x - width : x,
            _ => isRightToLeft ? x : x - width,
        };
    }

    private static PangoLayout CreateLayout(CairoContext context)
    {
        var layout = PangoCairo.CreateLayout(context);
        using var options = Cairo.FontOptionsCreate();
        Cairo.Check(Cairo.FontOptionsStatus(options), "font options");
        // Without hinting a text has the same width at any scale, on glass and in a PDF.
        Cairo.FontOptionsSetAntialias(options, Cairo.Antialias.Grey);
        Cairo.FontOptionsSetHintStyle(options, Cairo.HintNone);
        Cairo.FontOptionsSetHintMetrics(options, Cairo.HintNone);
        var pango = Pango.LayoutGetContext(layout);
        PangoCairo.ContextSetFontOptions(pango, options);
        Pango.ContextSetRoundGlyphPositions(pango, 0);
        return layout;
    }

    private void Prepare(string text, TextStyle style, double? maxWidth)
    {
        using var font = Pango.FontDescriptionNew();
        Pango.FontDescriptionSetFamily(
            font, style.IsMonospaced ? Typeface.MonospacedFamily : Typeface.Family);
        Pango.FontDescriptionSetWeight(font, (int)style.Weight);
        Pango.FontDescriptionSetAbsoluteSize(font, style.Size * Pango.Scale);
        using var attributes = Pango.AttrListNew();
        var spacing = (int)Math.Round(style.LetterSpacing * Pango.Scale);
        Pango.AttrListInsert(attributes, Pango.AttrLetterSpacingNew(spacing));
        Pango.LayoutSetFontDescription(layout, font);
        Pango.LayoutSetAttributes(layout, attributes);
        Pango.LayoutSetLineSpacing(layout, (float)style.LineSpacing);
        Pango.LayoutSetWrap(layout, Pango.Wrap.Word);
        Pango.LayoutSetWidth(layout, maxWidth is { } width ? (int)(width * Pango.Scale) : -1);
        // Left turns to right by itself only where the text decides its direction.
        Pango.LayoutSetAlignment(layout, (style.Align, style.IsRightToLeft) switch
        {
            (TextAlign.Centre, _) => Pango.Alignment.Centre,
            (TextAlign.End, false) or (TextAlign.Start, true) => Pango.Alignment.Right,
            _ => Pango.Alignment.Left,
        });
        // A name in Latin letters stands at the right of such a page, and is read as it is written.
        var isLatin = Pango.FindBaseDirection(text, -1) == Pango.LeftToRight
            && !text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF');
        var direction = style.IsRightToLeft && !isLatin ? Pango.RightToLeft : Pango.LeftToRight;
        Pango.ContextSetBaseDirection(Pango.LayoutGetContext(layout), direction);
        Pango.LayoutSetAutoDirection(layout, style.IsRightToLeft ? 0 : 1);
        Pango.LayoutContextChanged(layout);
        Pango.LayoutSetText(layout, text, -1);
    }

    private Extent Measure()
    {
        Pango.LayoutGetExtents(layout, out _, out var logical);
        return new Extent((double)logical.Width / Pango.Scale, (double)logical.Height / Pango.Scale);
    }

    private void Show(double x, double y, Colour colour)
    {
        SetSource(colour);
        Cairo.MoveTo(context, x, y);
        PangoCairo.ShowLayout(context, layout);
        Cairo.NewPath(context);
        Check("text");
    }
}
