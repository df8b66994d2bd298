using System.Collections.Immutable;
using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>
/// One painting of one screen. Screens count in units: 1280 along the longer side of a panel,
/// 5.9 to a millimetre on a 10" one, so that a size is written once for all panels. They are written
/// from left to right; for a language that runs the other way every box is mirrored here.
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

    // Long enough to read two sentences.
    private static readonly TimeSpan LanguageTurn = TimeSpan.FromSeconds(5);

    private readonly Brushes brushes;
    private readonly ImmutableArray<TouchTarget>.Builder targets =
        ImmutableArray.CreateBuilder<TouchTarget>(20);

    private double? shift;

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

    /// <summary>What is touched stands in the lower part, within reach from a wheelchair.</summary>
    public bool IsLowered => Context.Access.IsLowered;

    public ScreenTexts Texts { get; }

    /// <summary>The other languages, each for a while; null where there is none.</summary>
    public ScreenTexts? OtherTexts
    {
        get
        {
            var others = Context.Languages.Remove(Texts.Language);
            var turn = (long)(Context.Now / LanguageTurn);
            return others.IsEmpty ? null : brushes.Catalog.Of(others[(int)(turn % others.Length)]);
        }
    }

    public ScreenContext Context { get; }

    /// <summary>Every language on offer by its own name.</summary>
    public IEnumerable<string> LanguageNames => Context.Languages.Select(NameOf);

    /// <summary>The number to call, in one piece.</summary>
    public string SupportPhone => Context.Identity.SupportPhone.Replace(' ', '\u00A0');

    public ImmutableArray<TouchTarget> Targets => targets.ToImmutable();

    /// <summary>Where the pen's strokes count, in pixels; null where nobody signs.</summary>
    public ScreenArea? SignatureBox { get; private set; }

    /// <summary>Where the live picture shows through, in pixels; null where it does not.</summary>
    public ScreenArea? PreviewBox { get; private set; }

    private Canvas Canvas => brushes.Canvas;

    private bool IsMirrored => Texts.IsRightToLeft && shift is null;

    /// <summary>A language by its own name.</summary>
    public string NameOf(LanguageTag language) => brushes.Catalog.Of(language)["language.name"];

    /// <summary>Seconds until a moment, rounded up, never negative.</summary>
    public int SecondsUntil(TimeSpan moment) =>
        (int)Math.Ceiling(Math.Max(0, (moment - Context.Now).TotalSeconds));

    /// <summary>What can be touched there; may be larger than what is drawn.</summary>
    public void Target(Box box, SessionInput input, string label, bool leadsOn = false) =>
        targets.Add(new TouchTarget(ToPixels(Place(box)), input, label) { LeadsOn = leadsOn });

    /// <summary>
    /// Draws what runs from left to right in every language: digits, codes, a keypad. Only the box
    /// as a whole is mirrored.
    /// </summary>
    public void LeftToRight(Box box, Action draw)
    {
        var before = shift;
        shift = Place(box).X - box.X;
        draw();
        shift = before;
    }

    /// <summary>Where a box of the screen is on the panel.</summary>
    private Box Place(Box box) =>
        shift is { } by ? box with { X = box.X + by }
        : Texts.IsRightToLeft ? box with { X = Full.Width - box.Right }
        : box;

    private ScreenArea ToPixels(Box placed)
    {
        var scale = brushes.PxPerUnit;
        return new ScreenArea((float)(placed.X * scale), (float)(placed.Y * scale),
            (float)(placed.Width * scale), (float)(placed.Height * scale));
    }
}
