using Booth.Engine;
using Booth.Flow;
using Booth.Sheet;

namespace Booth.Bench;

/// <summary>The sheet, PNG and PDF, from one drawing.</summary>
internal static class SheetBench
{
    public static Row Run(IPortraitStudio studio, int rounds)
    {
        using var portrait = Sitter.Portrait(studio);
        using var ink = Example.Ink();
        using var code = Example.Code();
        var painter = new SheetPainter(new RetentionLimits());
        var content = new SheetContent(
            Service.Ephoto, portrait, ink, code, CodeRules.Group(CodeProfile.Iso7064, code),
            Example.Identity, new LanguageTag("fr"), Example.Now, Example.Now.AddMonths(6));
        var times = Samples.Of(rounds, () =>
        {
            using var sheet = painter.PaintSheet(content);
        });
        return Row.Time("sheet, PNG and PDF", "150 ms", times);
    }
}
