using System.Text.Json;
using Booth.Control;
using Spectre.Console;

namespace Booth.Cli;

/// <summary>
/// Writes answers: tables on a terminal, plain columns in a pipe, JSON when asked for.
/// </summary>
internal sealed class Printer(Terminal terminal)
{
    public void Line(string text) => terminal.Out.WriteLine(text);

    public void Json<T>(T answer) =>
        terminal.Out.WriteLine(JsonSerializer.Serialize(answer, ControlJson.Compact));

    /// <summary>A list of names and values.</summary>
    public void Facts(params IEnumerable<(string Name, string Value)> facts) =>
        Table([], facts.Select(fact => new[] { fact.Name, fact.Value }));

    /// <summary>A table; no heads: a list.</summary>
    public void Table(string[] heads, IEnumerable<string[]> rows)
    {
        var cells = rows.ToList();
        if (terminal.IsInteractive)
        {
            Draw(heads, cells);
        }
        else
        {
            Align(heads.Length > 0 ? [heads, .. cells] : cells);
        }
    }

    private void Draw(string[] heads, List<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = heads.Length > 0 };
        var columns = heads.Length > 0 ? heads.Length : rows.FirstOrDefault()?.Length ?? 0;
        for (var column = 0; column < columns; column++)
        {
            table.AddColumn(new TableColumn(heads.Length > 0 ? Markup.Escape(heads[column]) : ""));
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => Markup.Escape(cell))]);
        }

        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(terminal.Out) }).Write(table);
    }

    private void Align(List<string[]> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Length);
        var widths = Enumerable.Range(0, columns)
            .Select(column => rows.Max(row => column < row.Length ? row[column].Length : 0))
            .ToArray();
        foreach (var row in rows)
        {
            var padded = row.Select((cell, column) => cell.PadRight(widths[column]));
            terminal.Out.WriteLine(string.Join("  ", padded).TrimEnd());
        }
    }
}
