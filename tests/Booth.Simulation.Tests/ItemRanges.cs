using System.Collections.Immutable;
using System.Globalization;

namespace Booth.Simulation.Tests;

/// <summary>Numbers of plan items as people type them: 3,7,9-40.</summary>
internal static class ItemRanges
{
    private const int MostItems = 1_000_000;

    /// <summary>Null when it is no such list.</summary>
    public static ImmutableSortedSet<int>? TryParse(string text)
    {
        var items = ImmutableSortedSet.CreateBuilder<int>();
        foreach (string part in text.Split(','))
        {
            string[] ends = part.Split('-');
            if (ends.Length > 2 || !TryNumber(ends[0], out int first)
                || !TryNumber(ends[^1], out int last) || last < first)
            {
                return null;
            }

            items.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return items.ToImmutable();
    }

    /// <summary>The shortest such list.</summary>
    public static string ToText(IEnumerable<int> items)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (int item in items.Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == item - 1)
            {
                ranges[^1] = (ranges[^1].First, item);
            }
            else
            {
                ranges.Add((item, item));
            }
        }

        return string.Join(',', ranges.Select(range => range.First == range.Last
            ? $"{range.First}" : $"{range.First}-{range.Last}"));
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number < MostItems;
}
