namespace Booth.Scoring;

/// <summary>Rows that a terminal and a README both show well.</summary>
internal static class TextTable
{
    public static void Print(string title, string[] head, IEnumerable<string[]> rows)
    {
        List<string[]> cells = [head, .. rows];
        var widths = Enumerable.Range(0, head.Length)
            .Select(column => cells.Max(row => row[column].Length)).ToArray();
        cells.Insert(1, [.. widths.Select(width => new string('-', width))]);
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine();
        foreach (var row in cells)
            Console.WriteLine(
                "| " + string.Join(" | ", row.Zip(widths, (cell, width) => cell.PadRight(width))) + " |");
    }

    public static string Share(int part, int whole) =>
        whole == 0 ? "-" : $"{100.0 * part / whole:0.#} %";
}
