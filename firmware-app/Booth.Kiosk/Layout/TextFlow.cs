using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>Texts and things below each other in one column, each as high as it needs.</summary>
internal sealed class TextFlow(Page page, double width)
{
    private const double Indent = 52;
    private const double SignSide = 96;
    private const double SignGap = 24;

    private readonly List<(double Height, Action<Box> Draw)> parts = [];
    private readonly List<string> spoken = [];
    private bool holdsWords = true;

    /// <summary>
    /// Builds a column with texts as large as they may be; where it is too high for the box, or a
    /// word too wide, again with smaller ones, then draws it. One that holds a picture does not
    /// grow: the picture is to have what room there is.
    /// </summary>
    public static void Fit(
        Page page, Box box, VerticalAlign vertical, Action<TextFlow> build, bool grows = true)
    {
        foreach (var scale in TextScale.Steps.Where(step => grows || step.Body <= 1))
        {
            page.Scale = scale;
            var flow = new TextFlow(page, box.Width);
            build(flow);
            if (scale != TextScale.Steps[^1] && !(flow.holdsWords && flow.Height <= box.Height))
                continue;

            flow.Draw(box, vertical);
            break;
        }

        page.Scale = TextScale.Full;
    }

    /// <summary>Height of all parts.</summary>
    public double Height => parts.Sum(part => part.Height);

    public TextFlow Headline(string text) => Text(text, Type.Headline);

    /// <summary>A headline with its sign before it.</summary>
    public TextFlow SignedHeadline(Icon icon, string text)
    {
        var room = width - SignSide - SignGap;
        Hear(text, room, Type.Headline);
        var height = Math.Max(SignSide, Math.Ceiling(page.HeightOf(text, room, Type.Headline)));
        return Thing(height, box =>
        {
            page.Badge(icon, box.Middle(SignSide), Palette.Tint, Palette.Accent);
            page.Say(text, box with { X = box.Right - room, Width = room }, Type.Headline,
                VerticalAlign.Middle);
        });
    }

    public TextFlow Text(string text, TextStyle style)
    {
        Hear(text, width, style);
        var height = Math.Ceiling(page.HeightOf(text, width, style));
        return Thing(height, box => page.Say(text, box, style));
    }

    public TextFlow Space(double height) => Thing(height, _ => { });

    public TextFlow Thing(double height, Action<Box> draw)
    {
        parts.Add((height, draw));
        return this;
    }

    /// <summary>A text with an icon (or an empty place) before it, as high as its text.</summary>
    public TextFlow Item(Icon? icon, string text, TextStyle style, Colour iconColour)
    {
        Hear(text, width - Indent, style);
        return Thing(HeightOfItem(text, style), box =>
        {
            var y = box.Y + (style.Size * 0.18);
            if (icon is { } sign)
                page.Draw(sign, new Box(box.X, y, style.Size, style.Size), iconColour);

            page.Say(text, box with { X = box.X + Indent, Width = box.Width - Indent }, style);
        });
    }

    /// <summary>How high <see cref="Item"/> will be.</summary>
    public double HeightOfItem(string text, TextStyle style) =>
        Math.Ceiling(page.HeightOf(text, width - Indent, style));

    /// <summary>Draws all parts; what does not fit is drawn all the same and tells the witness.</summary>
    public void Draw(Box box, VerticalAlign vertical = VerticalAlign.Top)
    {
        var rest = box.Height - Height;
        var y = box.Y + (vertical switch
        {
            VerticalAlign.Middle => Math.Max(0, rest / 2),
            VerticalAlign.Bottom => Math.Max(0, rest),
            _ => 0,
        });
        page.CheckFits(box, Height);
        spoken.ForEach(page.Speak);
        foreach (var (height, draw) in parts)
        {
            draw(new Box(box.X, y, width, height));
            y += height;
        }
    }

    private void Hear(string text, double room, TextStyle style)
    {
        spoken.Add(text);
        holdsWords &= page.HoldsWords(text, room, style);
    }
}
