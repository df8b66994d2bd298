using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <content>What every screen has at its top: where we are, and the languages.</content>
internal sealed partial class Page
{
    public const double HeaderHeight = TargetSide;

    private const double SegmentHeight = 8;
    private const double KeyHeight = 64;
    private const double LanguageGap = 8;

    /// <summary>Below the header, above the lower margin.</summary>
    private Box BelowHeader => new(Margin, HeaderHeight + Gap, Full.Width - (2 * Margin),
        Full.Height - HeaderHeight - Gap - Margin);

    /// <summary>The header of a screen that is a step of the visit.</summary>
    public void StepHeader(Step step, Service? service)
    {
        var steps = StepsOf(service);
        var place = Array.IndexOf(steps, step) + 1;
        var box = Header();
        Say(Texts.Fill("step.place", ("n", $"{place}"), ("total", $"{steps.Length}")),
            box with { Y = 7, Height = 42 }, Type.Small);
        Say(Texts[$"step.{WireName.Of(step)}"], box with { Y = 50, Height = 50 }, Type.Strong);
        Segments(place, steps.Length);
    }

    /// <summary>The header of any other screen: who runs the booth.</summary>
    public void NameHeader()
    {
        var box = Header();
        Say(Context.Identity.OperatorName, box with { Y = 0, Height = HeaderHeight },
            Type.Strong, VerticalAlign.Middle);
    }

    /// <summary>The header of a screen nobody is in front of: no languages to choose.</summary>
    public void ClosedHeader() => Say(Context.Identity.OperatorName,
        new Box(Margin, 0, Full.Width - (2 * Margin), HeaderHeight), Type.Strong,
        VerticalAlign.Middle);

    private static Step[] StepsOf(Service? service) => service == Service.Sheet
        ? [Step.Choice, Step.Payment, Step.Photo, Step.Print]
        : [Step.Choice, Step.Payment, Step.Photo, Step.Signature, Step.Print];

    /// <summary>Draws the languages at the right; what is left of the header.</summary>
    private Box Header()
    {
        var x = Full.Width - Margin + LanguageGap
            - Context.Languages.Sum(language => LanguageWidth(language) + LanguageGap);
        var left = x;
        foreach (var language in Context.Languages)
        {
            var width = LanguageWidth(language);
            LanguageKey(language, new Box(x, (HeaderHeight - KeyHeight) / 2, width, KeyHeight));
            x += width + LanguageGap;
        }

        return new Box(Margin, 0, left - Margin - Gap, HeaderHeight);
    }

    private double LanguageWidth(LanguageTag language) => Math.Max(TargetSide,
        WidthOf(NameOf(language), StyleOf(language)) + MarkOf(language) + 44);

    private string NameOf(LanguageTag language) => brushes.Catalog.Of(language)["language.name"];

    private TextStyle StyleOf(LanguageTag language) => language == Texts.Language
        ? Type.SmallStrong with { Colour = Palette.OnAccent }
        : Type.Small;

    private double MarkOf(LanguageTag language) => language == Texts.Language ? 34 : 0;

    private void LanguageKey(LanguageTag language, Box key)
    {
        var isShown = language == Texts.Language;
        var mark = MarkOf(language);
        Fill(key, isShown ? Palette.Accent : Palette.Card, KeyHeight / 2);
        if (isShown)
            Draw(Icon.Check, new Box(key.X + 16, key.Y + 17, 30, 30), Palette.OnAccent);
        else
            Outline(key, Palette.Edge, 2, KeyHeight / 2);

        Say(NameOf(language), key with { X = key.X + mark, Width = key.Width - mark },
            StyleOf(language) with { Align = TextAlign.Centre }, VerticalAlign.Middle);
        Target(key with { Y = 0, Height = HeaderHeight }, new SessionInput.LanguageChosen(language),
            NameOf(language));
    }

    private void Segments(int place, int count)
    {
        var width = (Full.Width - (2 * Margin) - ((count - 1) * 10)) / count;
        for (var at = 0; at < count; at++)
        {
            var box = new Box(Margin + (at * (width + 10)), HeaderHeight - SegmentHeight, width,
                SegmentHeight);
            Fill(box, at < place ? Palette.Accent : Palette.Hairline, SegmentHeight / 2);
        }
    }
}
