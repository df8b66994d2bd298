using System.Collections.Immutable;
using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>
/// One painting of one screen. Screens count in units: 1280 along the longer side of a panel,
/// 5.9 to a millimetre on a 10" one, so that a size is written once for all panels.
/// </summary>
internal sealed partial class Page
{
    /// <summary>Units along the longer side of a 16:10 panel.</summary>
    public const double LongSide = 1280;

    /// <summary>No panel has fewer units than this along its shorter side.</summary>
    public const double LeastShortSide = 750;

    /// <summary>The longer side of a 10" panel is 217 mm.</summary>
    public const double UnitsPerMm = LongSide / 217;

    /// <summary>The least side of what can be touched: 20 mm.</summary>
    public const double TargetSide = 118;

    public const double Margin = 40;

    public const double Gap = 20;

    public const double Radius = 16;

    private readonly Brushes brushes;
    private readonly ImmutableArray<TouchTarget>.Builder targets =
        ImmutableArray.CreateBuilder<TouchTarget>(20);

    public Page(Brushes brushes, ScreenTexts texts, ScreenContext context)
    {
        (this.brushes, Texts, Context) = (brushes, texts, context);
        Full = new Box(0, 0, brushes.WidthPx / brushes.PxPerUnit,
            brushes.HeightPx / brushes.PxPerUnit);
    }

    /// <summary>The whole screen.</summary>
    public Box Full { get; }

    /// <summary>Higher than wide: things stand below each other.</summary>
    public bool IsTall => Full.Height > Full.Width;

    public ScreenTexts Texts { get; }

    /// <summary>The first other language; null where there is none.</summary>
    public ScreenTexts? OtherTexts => Context.Languages
        .Where(language => language != Texts.Language).Select(brushes.Catalog.Of).FirstOrDefault();

    public ScreenContext Context { get; }

    /// <summary>The number to call, in one piece.</summary>
    public string SupportPhone => Context.Identity.SupportPhone.Replace(' ', '\u00A0');

    public Canvas Canvas => brushes.Canvas;

    public ImmutableArray<TouchTarget> Targets => targets.ToImmutable();

    /// <summary>Where the pen's strokes count, in pixels; null where nobody signs.</summary>
    public ScreenArea? SignatureBox { get; private set; }

    /// <summary>Where the live picture shows through, in pixels; null where it does not.</summary>
    public ScreenArea? PreviewBox { get; private set; }

    /// <summary>Seconds until a moment, rounded up, never negative.</summary>
    public int SecondsUntil(TimeSpan moment) =>
        (int)Math.Ceiling(Math.Max(0, (moment - Context.Now).TotalSeconds));

    /// <summary>What can be touched there; may be larger than what is drawn.</summary>
    public void Target(Box box, SessionInput input, string label, bool leadsOn = false) =>
        targets.Add(new TouchTarget(ToPixels(box), input, label) { LeadsOn = leadsOn });

    public void Fill(Box box, Colour colour, double radius = Radius) =>
        Canvas.FillBox(box, colour, radius);

    public void Outline(Box box, Colour colour, double width = 2, double radius = Radius) =>
        Canvas.StrokeBox(box.Inset(width / 2), new Stroke(colour, width), radius - (width / 2));

    public void Draw(Icon icon, Box box, Colour colour) =>
        IconArt.Draw(Canvas, icon, box, colour);

    /// <summary>An icon in a disc that fills the box's height, at its left.</summary>
    public void Badge(Icon icon, Box box, Colour ground, Colour colour)
    {
        var disc = box with { Width = box.Height };
        Canvas.FillEllipse(disc, ground);
        Draw(icon, disc.Inset(disc.Height * 0.22), colour);
    }

    /// <summary>How far something is, 0..1.</summary>
    public void Progress(Box box, double share)
    {
        Fill(box, Palette.Tint, box.Height / 2);
        Outline(box, Palette.Edge, 2, box.Height / 2);
        var width = Math.Clamp(share, 0, 1) * box.Width;
        if (width > 0)
            Fill(box with { Width = Math.Max(width, box.Height) }, Palette.Accent, box.Height / 2);
    }

    /// <summary>Draws text, wrapped; the witness hears where it went and whether it fitted.</summary>
    public void Say(
        string text, Box box, TextStyle style, VerticalAlign vertical = VerticalAlign.Top)
    {
        var fits = Canvas.DrawParagraph(text, box, style, vertical);
        brushes.Witness?.Saw(new SeenText(text, box, InkOf(text, box, style, vertical), fits));
    }

    /// <summary>Tells the witness when a column is higher than its box.</summary>
    public void CheckFits(Box box, double height)
    {
        if (height > box.Height + 0.01)
            brushes.Witness?.Saw(new SeenText($"a column {height} high", box, box, Fits: false));
    }

    /// <summary>Height of text wrapped to a width.</summary>
    public double HeightOf(string text, double width, TextStyle style) =>
        Canvas.MeasureText(text, style, width).Height;

    public double WidthOf(string text, TextStyle style) => Canvas.MeasureText(text, style).Width;

    private Box InkOf(string text, Box box, TextStyle style, VerticalAlign vertical)
    {
        var size = Canvas.MeasureText(text, style, box.Width);
        var (across, down) = (box.Width - size.Width, box.Height - size.Height);
        return new Box(
            box.X + (style.Align switch
            {
                TextAlign.Centre => across / 2,
                TextAlign.End => across,
                _ => 0,
            }),
            box.Y + (vertical switch
            {
                VerticalAlign.Middle => down / 2,
                VerticalAlign.Bottom => down,
                _ => 0,
            }), size.Width, size.Height);
    }

    private ScreenArea ToPixels(Box box)
    {
        var scale = brushes.PxPerUnit;
        return new ScreenArea((float)(box.X * scale), (float)(box.Y * scale),
            (float)(box.Width * scale), (float)(box.Height * scale));
    }
}
