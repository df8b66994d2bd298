using System.Globalization;
using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>Reads the values of a command, strictly.</summary>
internal static class CommandValues
{
    /// <summary>A whole number in a range.</summary>
    public static int Whole(string text, string name, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value >= min && value <= max
            ? value
            : throw new FormatException($"found {name} '{Shorten(text)}', expected {min}..{max}");

    /// <summary>An amount in cents.</summary>
    public static Money Cents(string text) => new(Whole(text, "CENTS", 1, 100_000));

    /// <summary>As many whole numbers as there are names.</summary>
    public static int[] Wholes(string text, int min, int max, params string[] names)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != names.Length)
            throw new FormatException(
                $"found {parts.Length} values, expected {string.Join(' ', names)}");

        return [.. parts.Select((p, i) => Whole(p, names[i], min, max))];
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
