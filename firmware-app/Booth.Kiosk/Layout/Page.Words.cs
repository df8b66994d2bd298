using Booth.Drawing;

namespace Booth.Kiosk;

/// <content>Words: drawn, measured, and what of them is read aloud.</content>
internal sealed partial class Page
{
    /// <summary>From this size on a text is a headline.</summary>
    private const double LeastHeadline = 46;

    // The last two words and the space before them.
    private const int LongestTie = 18;

    // With the space before it.
    private const int LongestArticle = 4;

    // What is written for one line and does not fit is set smaller, down to the size of notes.
    private static readonly double[] Shrinks = [1, 0.93, 0.86, 0.8, 0.74];

    private readonly List<string> spoken = [];

    /// <summary>How large texts are set: less than 1 only where a language needs the room.</summary>
    public TextScale Scale { get; set; } = TextScale.Full;

    /// <summary>What is read aloud: never a code, never a number of a voucher.</summary>
    public string Prompt => string.Join(' ', spoken);

    /// <summary>Adds to what is read aloud.</summary>
    public void Speak(string text) =>
        spoken.Add(char.IsPunctuation(text[^1]) ? text : $"{text}.");

    /// <summary>Draws text, wrapped; the witness hears where it went and whether it fitted.</summary>
    public void Say(
        string text, Box box, TextStyle style, VerticalAlign vertical = VerticalAlign.Top)
    {
        var placed = Place(box);
        var set = Set(text, style);
        var tied = Tied(text);
        var fitting = Fitting(tied, placed, set);
        var fits = Canvas.DrawParagraph(tied, placed, fitting, vertical);
        brushes.Witness?.Saw(
            new SeenText(text, placed, InkOf(tied, placed, fitting, vertical), fits, fitting));
    }

    /// <summary>Tells the witness when a column is higher than its box.</summary>
    public void CheckFits(Box box, double height)
    {
        if (height > box.Height + 0.01)
            brushes.Witness?.Saw(
                new SeenText($"a column {height} high", box, box, Fits: false, Type.Body));
    }

    /// <summary>Height of text wrapped to a width; a word that is wider takes no other height.</summary>
    public double HeightOf(string text, double width, TextStyle style) =>
        Canvas.MeasureText(Tied(text), Set(text, style), width).Height;

    public double WidthOf(string text, TextStyle style) =>
        Canvas.MeasureText(Tied(text), Set(text, style)).Width;

    /// <summary>The widest word is what a column must hold.</summary>
    public bool HoldsWords(string text, double width, TextStyle style) =>
        Canvas.MeasureText(Tied(text), Set(text, style), width).Width <= width + 0.01;

    /// <summary>A short last word does not stand on a line of its own, nor without its article.</summary>
    private static string Tied(string text)
    {
        var last = text.LastIndexOf(' ');
        var before = last < 0 ? -1 : text.LastIndexOf(' ', last - 1);
        var isThird = text.IndexOf(' ') == before;
        return before < 0 || text.Length - before > LongestTie
            || (isThird && last - before > LongestArticle)
            ? text
            : string.Concat(text.AsSpan(0, last), "\u00A0", text.AsSpan(last + 1));
    }

    private static bool IsArabic(string text) => text.AsSpan().ContainsAnyInRange('\u0600', '\u06FF');

    private TextStyle Set(string text, TextStyle style) => style with
    {
        Size = style.Size * (style.Size < LeastHeadline ? Scale.Body : Scale.Headline),
        IsRightToLeft = IsMirrored,
        // Arabic has marks above and below its letters: lines as close as Latin ones would touch.
        LineSpacing = IsMirrored || IsArabic(text) ? Math.Max(style.LineSpacing, 1) : style.LineSpacing,
    };

    private TextStyle Fitting(string text, Box box, TextStyle style)
    {
        var fitting = style;
        foreach (var shrink in Shrinks)
        {
            fitting = style with { Size = style.Size * shrink };
            if (Canvas.ParagraphFits(text, box, fitting))
                return fitting;
        }

        return fitting;
    }

    private Box InkOf(string text, Box box, TextStyle style, VerticalAlign vertical)
    {
        var size = Canvas.MeasureText(text, style, box.Width);
        var (across, down) = (box.Width - size.Width, box.Height - size.Height);
        var starts = style.IsRightToLeft ? across : 0;
        return new Box(
            box.X + (style.Align switch
            {
                TextAlign.Centre => across / 2,
                TextAlign.End => across - starts,
                _ => starts,
            }),
            box.Y + (vertical switch
            {
                VerticalAlign.Middle => down / 2,
                VerticalAlign.Bottom => down,
                _ => 0,
            }), size.Width, size.Height);
    }
}
