namespace Booth.Bench;

/// <summary>Rows as a table that a terminal and a README both show well.</summary>
internal static class Table
{
    public static string Of(IReadOnlyList<Row> rows)
    {
        var cells = rows.Select(row => new[]
        {
            row.What, row.Aim, row.Measured, row.Reference, row.Ratio,
        }).Prepend(["what", "aim", "measured", "beside it", "ratio"]).ToList();
        var widths = Enumerable.Range(0, 5).Select(i => cells.Max(row => row[i].Length)).ToArray();
        cells.Insert(1, [.. widths.Select(width => new string('-', width))]);
        return string.Join('\n', cells.Select(row =>
            "| " + string.Join(" | ", row.Zip(widths, (cell, width) => cell.PadRight(width))) + " |"));
    }
}
