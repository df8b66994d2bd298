using Booth.Drawing;

namespace Booth.Sheet;

/// <summary>Writes texts into boxes and remembers whether one of them did not fit.</summary>
internal sealed class Paper(Canvas canvas)
{
    // Smaller than this share of its size, a text is too small to read and counts as too long.
    private const double SmallestShare = 0.78;

    public Canvas Canvas { get; } = canvas;

    /// <summary>False once a text was longer than its box even at its smallest.</summary>
    public bool EverythingFits { get; private set; } = true;

    /// <summary>Writes the text, smaller if it must be. Returns the height it took.</summary>
    public double Write(
        string text, Box box, TextStyle style, VerticalAlign vertical = VerticalAlign.Top)
    {
        var share = Shrink(s => Canvas.ParagraphFits(text, box, style.Times(s)));
        Canvas.DrawParagraph(text, box, style.Times(share), vertical);
        return Canvas.MeasureText(text, style.Times(share), box.Width).Height;
    }

    /// <summary>The largest share of the intended size, up to 1, that fits.</summary>
    public double Shrink(Func<double, bool> fits)
    {
        for (var share = 1.0; share > SmallestShare; share -= 0.02)
        {
            if (fits(share))
            {
                return share;
            }
        }

        EverythingFits &= fits(SmallestShare);
        return SmallestShare;
    }
}
