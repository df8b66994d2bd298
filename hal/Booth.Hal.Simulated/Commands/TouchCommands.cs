namespace Booth.Hal.Simulated;

/// <summary>Fingers and pens, and the panel's faults.</summary>
internal static class TouchCommands
{
    private const long MaxFileBytes = StrokeText.MaxCharacters;

    public static IEnumerable<CommandEntry> Make(SimulatedBooth booth)
    {
        var panel = booth.TouchPanel;
        return
        [
            new("touch X Y", "A finger touches the screen, in pixels.", text => Tap(booth, text)),
            new("stroke POINTS...",
                "A pen writes: a file of samples, or corners \"x,y x,y / x,y ...\", / lifts the pen.",
                text => Stroke(booth, text)),
            new("button next", "The button that moves on.",
                () => booth.Buttons.Press(PairButton.Next), "moved on"),
            new("button ok", "The button that presses.",
                () => booth.Buttons.Press(PairButton.Ok), "pressed"),
            new("touch-panel jitter PIXELS", "Every sample is off by up to this; 0 ends it.",
                text => Jitter(panel, text)),
            new("touch-panel offset X Y", "Every sample is off by this; 0 0 ends it.",
                text => Offset(panel, text)),
            new("touch-panel stuck", "Dirt in the middle of the glass: a contact that stays.",
                () => panel.Stick(
                    panel.Capabilities.WidthPx / 2f, panel.Capabilities.HeightPx / 2f),
                "a contact stays"),
            new("touch-panel clear", "The glass is wiped.", panel.Wipe, "wiped"),
            new("touch-panel unplug", "Its cable is pulled.", panel.Unplug, "unplugged"),
            new("touch-panel replug", "Its cable is back.", panel.Replug, "plugged in"),
        ];
    }

    private static SimulatorAnswer Tap(SimulatedBooth booth, string text)
    {
        var glass = booth.TouchPanel.Capabilities;
        var at = CommandValues.Wholes(text, 0, 10_000, "X", "Y");
        if (at[0] >= glass.WidthPx || at[1] >= glass.HeightPx)
            throw new FormatException(
                $"found {at[0]} {at[1]}, expected a point on a screen of"
                + $" {glass.WidthPx} x {glass.HeightPx} px");

        return booth.TouchPanel.Tap(at[0], at[1])
            ? SimulatorAnswer.Done($"touched at {at[0]} {at[1]}", Left(booth))
            : SimulatorAnswer.Refused("found a panel that feels nothing, expected it plugged in and free");
    }

    private static SimulatorAnswer Stroke(SimulatedBooth booth, string text)
    {
        var strokes = File.Exists(text)
            ? StrokeText.ReadFile(ReadBounded(text))
            : StrokeText.ReadCorners(text);
        return booth.TouchPanel.Draw(strokes)
            ? SimulatorAnswer.Done(
                $"wrote {strokes.Count} strokes of {strokes.Sum(s => s.Count)} samples", Left(booth))
            : SimulatorAnswer.Refused("found a panel that feels nothing, expected it plugged in and free");
    }

    private static string ReadBounded(string path)
    {
        var length = new FileInfo(path).Length;
        return length <= MaxFileBytes ? File.ReadAllText(path)
            : throw new FormatException($"found {length} bytes, expected at most {MaxFileBytes}");
    }

    private static SimulatorAnswer Jitter(SimulatedTouchPanel panel, string text)
    {
        var pixels = CommandValues.Whole(text, "PIXELS", 0, 100);
        panel.SetJitter(pixels);
        return SimulatorAnswer.Done($"jitter of {pixels} px");
    }

    private static SimulatorAnswer Offset(SimulatedTouchPanel panel, string text)
    {
        var by = CommandValues.Wholes(text, 0, 1000, "X", "Y");
        panel.SetOffset(by[0], by[1]);
        return SimulatorAnswer.Done($"off by {by[0]} {by[1]} px");
    }

    private static TimeSpan Left(SimulatedBooth booth)
    {
        var left = booth.TouchPanel.BusyUntil - booth.Time.Monotonic();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
