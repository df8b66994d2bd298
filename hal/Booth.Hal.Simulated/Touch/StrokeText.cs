using System.Globalization;

namespace Booth.Hal.Simulated;

/// <summary>
/// Reads strokes. A file has one sample of the panel a line, "x y [pressure]", 10 ms each; an empty
/// line lifts the pen, '#' starts a comment. A command has corners, "x,y x,y / x,y ...", between
/// which the pen moves at an even speed.
/// </summary>
public static class StrokeText
{
    /// <summary>The most samples: 200 s of writing.</summary>
    public const int MaxSamples = 20_000;

    /// <summary>The most characters that are read.</summary>
    public const int MaxCharacters = 1_000_000;

    // 600 px/s at 100 samples a second: the speed of an unhurried signature.
    private const float StepPx = 6;

    /// <summary>Reads a stroke file's text.</summary>
    /// <exception cref="FormatException">
    /// The text says the line, what was found and expected.
    /// </exception>
    public static IReadOnlyList<IReadOnlyList<TouchSample>> ReadFile(string text)
    {
        CheckLength(text);
        var strokes = new List<List<TouchSample>> { new() };
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.StartsWith("#"))
                continue;

            if (line.IsEmpty)
                strokes.Add([]);
            else
                strokes[^1].Add(ParseSample(line.ToString(), $"line {number}", ' '));
        }

        return Checked(strokes);
    }

    /// <summary>Reads the corners of a command and fills the way between them.</summary>
    /// <exception cref="FormatException">The text says what was found and expected.</exception>
    public static IReadOnlyList<IReadOnlyList<TouchSample>> ReadCorners(string text)
    {
        CheckLength(text);
        var strokes = text.Split('/').Select(
            (part, i) => Fill(part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(corner => ParseSample(corner, $"stroke {i + 1}", ',')))).ToList();
        return Checked(strokes);
    }

    private static List<TouchSample> Fill(IEnumerable<TouchSample> corners)
    {
        var samples = new List<TouchSample>();
        foreach (var corner in corners)
        {
            if (samples.Count > 0)
                samples.AddRange(Between(samples[^1], corner));
            else
                samples.Add(corner);

            CheckCount(samples.Count);
        }

        return samples;
    }

    private static IEnumerable<TouchSample> Between(TouchSample from, TouchSample to)
    {
        var (dx, dy) = (to.XPx - from.XPx, to.YPx - from.YPx);
        var steps = Math.Max(1, (int)Math.Ceiling(MathF.Sqrt((dx * dx) + (dy * dy)) / StepPx));
        for (var i = 1; i <= steps; i++)
        {
            var part = (float)i / steps;
            yield return new TouchSample(
                from.XPx + (dx * part), from.YPx + (dy * part),
                from.Pressure + ((to.Pressure - from.Pressure) * part));
        }
    }

    private static TouchSample ParseSample(string text, string where, char separator)
    {
        var parts = text.Split(separator, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (2 or 3)
            || !TryParse(parts[0], 10_000, out var x)
            || !TryParse(parts[1], 10_000, out var y)
            || !TryParse(parts.ElementAtOrDefault(2) ?? "0.5", 1, out var pressure))
            throw new FormatException(
                $"{where}: found '{Shorten(text)}', expected x{separator}y[{separator}pressure]"
                + " with 0..10000 px and a pressure of 0..1");

        return new TouchSample(x, y, pressure);
    }

    private static bool TryParse(string text, float max, out float value) =>
        float.TryParse(
            text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out value)
        && value >= 0 && value <= max;

    private static List<List<TouchSample>> Checked(List<List<TouchSample>> strokes)
    {
        strokes.RemoveAll(s => s.Count == 0);
        if (strokes.Count == 0)
            throw new FormatException("found no point, expected at least one");

        CheckCount(strokes.Sum(s => s.Count));
        return strokes;
    }

    private static void CheckCount(int count)
    {
        if (count > MaxSamples)
            throw new FormatException($"found more than {MaxSamples} samples, expected at most that");
    }

    private static void CheckLength(string text)
    {
        if (text.Length > MaxCharacters)
            throw new FormatException(
                $"found {text.Length} characters, expected at most {MaxCharacters}");
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
