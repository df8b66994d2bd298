using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>The portrait with its findings in plain words: keep it, or try again.</summary>
internal static class ReviewingScreen
{
    private const double TriesHeight = 46;

    public static void Draw(Page page, SessionState.Reviewing state)
    {
        page.StepHeader(Step.Photo, state.Visit.Service);
        var left = page.Context.Rules.MaxTries - state.Visit.TriesUsed;
        var body = page.Keys([.. KeysFor(state.Verdict.IsAccepted, left > 0)]);
        var (picture, words) = page.IsTall
            ? body.CutTop(body.Height * 0.46, Page.Gap)
            : body.CutLeft(body.Height * 35 / 45, Page.Margin);
        page.Portrait(picture);
        Words(page, words, state.Verdict, left);
    }

    private static IEnumerable<KeySpec> KeysFor(bool isAccepted, bool canRetake)
    {
        yield return KeySpec.Cancel;
        var retake = new KeySpec(Button.Retake, "button.retake", Icon.Retake);
        if (canRetake)
            yield return retake with { IsPrimary = !isAccepted };

        if (isAccepted)
            yield return KeySpec.Primary(Button.Accept, "button.accept", Icon.Check);
    }

    private static void Words(Page page, Box box, Verdict verdict, int triesLeft)
    {
        var tries = triesLeft > 0
            ? page.Texts.Count("reviewing.tries_left", triesLeft)
            : page.Texts["reviewing.no_tries"];
        TextFlow.Fit(page, box with { Height = box.Height - TriesHeight - 16 }, VerticalAlign.Top,
            flow =>
            {
                flow.Thing(84, row => Result(page, row, verdict.IsAccepted)).Space(10);
                // What does not fit is left out only where texts are as small as they may be.
                Findings(page, flow, verdict, page.Scale == TextScale.Steps[^1]
                    ? box.Height - TriesHeight - 16 - flow.Height : double.MaxValue);
            });
        page.Say(tries, box with { Y = box.Bottom - TriesHeight, Height = TriesHeight }, Type.Body,
            VerticalAlign.Middle);
    }

    /// <summary>What is not in order, the worst first, and one line for all the rest.</summary>
    private static void Findings(Page page, TextFlow flow, Verdict verdict, double room)
    {
        var notes = verdict.Findings.Where(finding => finding.Result != FindingResult.Pass)
            .OrderByDescending(finding => finding.Result).ToArray();
        var rest = page.Texts[notes.Length == 0 ? "reviewing.all" : "reviewing.rest"];
        room -= flow.HeightOfItem(rest, Type.Body);
        foreach (var finding in notes)
            room = FindingLine.Add(page, flow, finding, room);

        // No room left: something wrong is not shown, and "all the rest" would be a lie.
        if (room > 0)
            flow.Item(Icon.Check, rest, Type.Body, Palette.Accent);
    }

    private static void Result(Page page, Box row, bool isAccepted)
    {
        page.Badge(isAccepted ? Icon.Check : Icon.Cross, row,
            isAccepted ? Palette.Accent : Palette.Ink, Palette.OnAccent);
        var text = page.Texts[isAccepted ? "reviewing.accepted" : "reviewing.refused"];
        page.Speak(text);
        page.Say(text,
            row with { X = row.X + row.Height + 20, Width = row.Width - row.Height - 20 },
            Type.Headline with { Size = 60 }, VerticalAlign.Middle);
    }
}
