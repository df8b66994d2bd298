using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>One finding in plain words, and what to do about it.</summary>
internal static class FindingLine
{
    /// <summary>Adds the finding when there is room for it; what room is left is returned.</summary>
    public static double Add(Page page, TextFlow flow, Finding finding, double room)
    {
        var (icon, text, style) = Words(page, finding);
        var advice = finding.Result == FindingResult.Fail && finding.Hint != Hint.None
            ? page.Texts[$"hint.{finding.Hint.ToWireName()}"]
            : null;
        var height = flow.HeightOfItem(text, style)
            + (advice is null ? 8 : flow.HeightOfItem(advice, Type.Body) + 12);
        if (height > room)
            return 0;

        flow.Item(icon, text, style,
            finding.Result == FindingResult.Fail ? Palette.Ink : Palette.Accent);
        if (advice is not null)
            flow.Item(null, advice, Type.Body, Palette.Ink).Space(4);

        flow.Space(8);
        return room - height;
    }

    /// <summary>A warning of its own where the visitor knows better than the picture.</summary>
    private static string Warning(Page page, string key) =>
        page.Texts.Keys.Contains($"{key}.warn")
            ? page.Texts[$"{key}.warn"]
            : page.Texts.Fill("reviewing.warn", ("what", page.Texts[$"{key}.pass"]));

    private static (Icon Icon, string Text, TextStyle Style) Words(Page page, Finding finding)
    {
        var key = $"finding.{finding.Id.ToWireName()}";
        return finding.Result switch
        {
            FindingResult.Warn => (Icon.Info, Warning(page, key), Type.Strong),
            _ => (Icon.Cross, page.Texts[$"{key}.fail"], Type.Strong),
        };
    }
}
