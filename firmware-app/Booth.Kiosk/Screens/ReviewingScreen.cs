using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>The portrait with its findings in plain words: keep it, or try again.</summary>
internal static class ReviewingScreen
{
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
        var isAccepted = verdict.IsAccepted;
        var flow = new TextFlow(page, box.Width)
            .Thing(84, row => Result(page, row, isAccepted)).Space(10);
        var tries = triesLeft > 0
            ? page.Texts.Count("reviewing.tries_left", triesLeft)
            : page.Texts["reviewing.no_tries"];
        Findings(page, flow, verdict, box.Height - flow.Height - 62);
        flow.Draw(box);
        page.Say(tries, box with { Y = box.Bottom - 46, Height = 46 }, Type.Small,
            VerticalAlign.Middle);
    }

    /// <summary>What is not in order, the worst first, and one line for all the rest.</summary>
    private static void Findings(Page page, TextFlow flow, Verdict verdict, double room)
    {
        var notes = verdict.Findings.Where(finding => finding.Result != FindingResult.Pass)
            .OrderByDescending(finding => finding.Result).ToArray();
        var rest = page.Texts[notes.Length == 0 ? "reviewing.all" : "reviewing.rest"];
        room -= flow.HeightOfItem(rest, Type.Small);
        foreach (var finding in notes)
            room = FindingLine.Add(page, flow, finding, room);

        // No room left: something wrong is not shown, and "all the rest" would be a lie.
        if (room > 0)
            flow.Item(Icon.Check, rest, Type.Small, Palette.Accent);
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
