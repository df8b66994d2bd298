using System.Text.Json;
using System.Text.Json.Nodes;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>Reads a journal from outside, with sqlite3.</summary>
internal static class JournalWitness
{
    private const int Tries = 5;

    private const string Query = """
        SELECT 'booth-' || replace(job_id, '-', '') AS job, service, print_job.state AS state,
            outcome, dossier_id,
            (SELECT kind FROM ledger_entry
                WHERE reference = sale_id AND kind IN ('sale_rendered', 'sale_returned')) AS ending
        FROM print_job LEFT JOIN tombstone USING (sale_id)
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Every sale. boothd keeps its journal to itself, so a copy is read; a copy that was made while
    /// something was written is made again.
    /// </summary>
    public static async Task<IReadOnlyList<SoldSheet>> SalesAsync(string journal, CancellationToken stop)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await ReadAsync(journal, stop);
            }
            catch (VisitException) when (tried < Tries)
            {
                await Task.Delay(Pause, stop);
            }
        }
    }

    private static async Task<IReadOnlyList<SoldSheet>> ReadAsync(string journal, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("booth-journal-");
        try
        {
            var copy = Path.Combine(folder.FullName, "journal.db");
            foreach (var part in new[] { "-wal", "" }.Where(part => File.Exists(journal + part)))
            {
                File.Copy(journal + part, copy + part);
            }

            var json = await ChildProcess.RunAsync("sqlite3", ["-json", copy, Query], input: "", stop);
            return json.Length == 0 ? [] : [.. JsonNode.Parse(json)!.AsArray().Select(Read)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SoldSheet Read(JsonNode? row) => new(
        Text(row, "job")!, Text(row, "service")!, Text(row, "state")!, Text(row, "ending"),
        Text(row, "outcome"), Text(row, "dossier_id"));

    private static string? Text(JsonNode? row, string name) =>
        row![name] is { } value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>() : null;
}
