using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <content>
/// What every screen has in one band: where we are, the lowered layout, the languages. The band is
/// at the top; at the bottom, under the keys, when the layout is lowered.
/// </content>
internal sealed partial class Page
{
    public const double HeaderHeight = TargetSide;

    private const double SegmentHeight = 8;
    private const double BandGap = 8;
    private const double BandInset = 9;
    private const double BandIcon = 44;

    private double HeaderTop => IsLowered ? Full.Height - HeaderHeight : 0;

    /// <summary>What the band leaves, within the margins.</summary>
    private Box BesideHeader => new(Margin, IsLowered ? Margin : HeaderHeight + Gap,
        Full.Width - (2 * Margin), Full.Height - HeaderHeight - Gap - Margin);

    /// <summary>The band of a screen that is a step of the visit.</summary>
    public void StepHeader(Step step, Service? service)
    {
        var steps = StepsOf(service);
        var place = Array.IndexOf(steps, step) + 1;
        var box = Header();
        Say(Texts.Fill("step.place", ("n", $"{place}"), ("total", $"{steps.Length}")),
            box with { Y = HeaderTop + 11, Height = 40 }, Type.Small);
        Say(Texts[$"step.{WireName.Of(step)}"],
            box with { Y = HeaderTop + 52, Height = 50 }, Type.Strong);
        Segments(place, steps.Length);
    }

    /// <summary>The band of any other screen that a visitor stands before.</summary>
    public void NameHeader() => OperatorName(Header());

    /// <summary>The band of a screen without keys for languages; a technician may touch the name.</summary>
    public void ClosedHeader(bool isServiced = true)
    {
        var box = new Box(Margin, HeaderTop, Full.Width - (2 * Margin), HeaderHeight);
        OperatorName(box);
        if (isServiced && Context.Rules.HasMaintenancePin)
            Target(box with { Width = 3 * TargetSide },
                new SessionInput.Pressed(Button.Technician), Texts["pin.headline"]);
    }

    /// <summary>The band of the technician's screens: the layout can be lowered.</summary>
    public void TechnicianHeader(string title)
    {
        var (text, keys) = Cut(BandKeyWidth(LowerText));
        LowerKey(keys);
        Say(title, text, Type.Strong, VerticalAlign.Middle);
    }

    /// <summary>What the keys for layout and languages mean, as one key each.</summary>
    public KeySpec LowerSpec => new(Button.Lower, IsLowered ? "access.raise" : "access.lower",
        IsLowered ? Icon.Up : Icon.Wheelchair);

    /// <summary>The screen of a page without a band.</summary>
    public Box WholeBody() => Full.Inset(Margin);

    private string LowerText => Texts[LowerSpec.TextKey];

    private static Step[] StepsOf(Service? service) => service == Service.Sheet
        ? [Step.Choice, Step.Payment, Step.Photo, Step.Print]
        : [Step.Choice, Step.Payment, Step.Photo, Step.Signature, Step.Print];

    private void OperatorName(Box box) =>
        Say(Context.Identity.OperatorName, box, Type.Strong, VerticalAlign.Middle);

    /// <summary>Draws the two keys at the end of the band; what is left of it.</summary>
    private Box Header()
    {
        var language = Texts["language.name"];
        var (lower, panel) = (BandKeyWidth(LowerText), BandKeyWidth(language));
        var (text, keys) = Cut(lower + BandGap + panel);
        var (first, second) = keys.CutLeft(lower, BandGap);
        LowerKey(first);
        BandKey(second, Icon.Globe, language);
        Target(second, new SessionInput.Pressed(Button.Panel), language);
        return text;
    }

    private (Box Text, Box Keys) Cut(double keysWidth) =>
        new Box(Margin, HeaderTop, Full.Width - (2 * Margin), HeaderHeight)
            .CutLeft(Full.Width - (2 * Margin) - keysWidth - Gap, Gap);

    private double BandKeyWidth(string text) =>
        Math.Max(TargetSide, Math.Min(WidthOf(text, Type.BandKey) + 28, 230));

    private void LowerKey(Box box)
    {
        BandKey(box, LowerSpec.Icon, LowerText);
        Target(box, new SessionInput.Pressed(Button.Lower), LowerText);
    }

    private void BandKey(Box target, Icon icon, string text)
    {
        var key = target.Inset(0, BandInset);
        Fill(key, Palette.Card);
        Outline(key, Palette.Edge);
        Draw(icon, key with { Y = key.Y + 10, Height = BandIcon }, Palette.Ink);
        Say(text, new Box(key.X + 8, key.Y + 10 + BandIcon, key.Width - 16, 40),
            Type.BandKey with { Align = TextAlign.Centre }, VerticalAlign.Middle);
    }

    private void Segments(int place, int count)
    {
        var width = (Full.Width - (2 * Margin) - ((count - 1) * 10)) / count;
        for (var at = 0; at < count; at++)
        {
            var box = new Box(Margin + (at * (width + 10)),
                IsLowered ? HeaderTop : HeaderHeight - (SegmentHeight / 2), width, SegmentHeight);
            Fill(box, at < place ? Palette.Accent : Palette.Hairline, SegmentHeight / 2);
        }
    }
}
