using System.Text;

namespace Booth.Hal.Simulated;

/// <summary>A slip as it looks on paper, in text. Large letters are spaced out.</summary>
internal static class SlipText
{
    /// <summary>The longest line of a slip, characters; half as many when large.</summary>
    public const int Width = 42;

    /// <summary>The most lines of a slip.</summary>
    public const int MaxLines = 40;

    /// <summary>Draws the slip.</summary>
    /// <exception cref="ArgumentException">A line is too long, or there are too many.</exception>
    public static string Draw(SlipDocument slip)
    {
        if (slip.Lines.Length > MaxLines)
            throw new ArgumentException($"found {slip.Lines.Length} lines, expected at most {MaxLines}");

        var edge = new string('─', Width + 2);
        var text = new StringBuilder().Append('┌').Append(edge).Append("┐\n");
        foreach (var line in slip.Lines)
            Append(text, DrawLine(line));

        foreach (var part in (slip.Qr is { } qr ? $"QR: {qr}" : "").Chunk(Width))
            Append(text, new string(part));

        return text.Append('└').Append(edge).Append("┘\n").ToString();
    }

    private static string DrawLine(SlipLine line)
    {
        var max = line.IsLarge ? Width / 2 : Width;
        if (line.Text.Length > max)
            throw new ArgumentException(
                $"found a line of {line.Text.Length} characters, expected at most {max}");

        return line.IsLarge ? string.Join(' ', line.Text.ToCharArray()) : line.Text;
    }

    private static void Append(StringBuilder text, string line) =>
        text.Append("│ ").Append(line.PadRight(Width)).Append(" │\n");
}
