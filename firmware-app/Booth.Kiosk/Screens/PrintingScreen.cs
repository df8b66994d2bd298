using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>How far the sheet is, and the code.</summary>
internal static class PrintingScreen
{
    /// <summary>What a sheet usually takes. The printer does not say how far it is.</summary>
    private static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(45);

    public static void Draw(Page page, SessionState.Printing state)
    {
        page.StepHeader(Step.Print, state.Visit.Service);
        var body = page.NoKeys();
        var line = page.Texts[state.TriesUsed > 1 ? "printing.again" : "printing.body"];
        TextFlow.Fit(page, body, VerticalAlign.Middle, flow =>
        {
            flow.SignedHeadline(Icon.Printer, page.Texts["printing.headline"]).Space(12)
                .Text(line, Type.Body).Space(28)
                .Thing(30, bar => page.Progress(bar, ShareDone(page, state))).Space(36);
            if (page.Context.Code is { } code)
                flow.Thing(CodePanel.HeightFor(page, code.Characters.Length), box =>
                    CodePanel.Draw(page, box, page.Texts["code.title"], code.Characters))
                    .Space(16).Text(page.Texts["code.on_paper"], Type.Body);
        });
    }

    /// <summary>Never full before the sheet is out.</summary>
    private static double ShareDone(Page page, SessionState.Printing state)
    {
        var begun = state.Until - page.Context.Rules.PrintTimeout;
        return Math.Clamp((page.Context.Now - begun) / UsualTime, 0.03, 0.95);
    }
}
