using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>Do journal, paper and collector tell the same story?</summary>
internal sealed record SheetBalance(
    IReadOnlyList<SoldSheet> Sales, IReadOnlyList<string> Tray, IReadOnlyList<PrinterJob> Printed,
    IReadOnlyList<string> Dossiers)
{
    /// <summary>Sheets beyond the first of a job.</summary>
    public int DoubleSheets => Math.Max(Beyond(Tray), Beyond(
        [.. Printed.Where(job => job.State == "completed").Select(job => job.Name)]));

    /// <summary>Dossiers at the collector that no rendered sale stands behind, or twice.</summary>
    public int DoubleDossiers => Beyond(Dossiers)
        + Dossiers.Distinct().Count(id => Sales.Count(sale => IsSent(sale) && sale.Dossier == id) != 1);

    /// <summary>Every disagreement, in words.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var sale in Sales)
        {
            var sheets = Tray.Count(job => job == sale.Job);
            var isRendered = sale is { Ending: "sale_rendered", State: "completed" };
            var isReturned = sale is { Ending: "sale_returned", State: "failed" or "planned" };
            if (!isRendered && !isReturned)
            {
                yield return $"{sale.Job} is {sale.State} and its sale {sale.Ending ?? "open"}";
            }

            if (sheets != (isRendered ? 1 : 0))
            {
                yield return $"{sale.Job} is {sale.Ending} and has {sheets} sheets in the tray";
            }

            if (!Agrees(sale, isRendered))
            {
                yield return $"{sale.Job} is {sale.Ending}, and the printer's list says otherwise";
            }

            if (IsSent(sale) != (sale.Service == "Ephoto" && isRendered))
            {
                yield return $"{sale.Job} ({sale.Service}) is {sale.Ending}, its envelope {sale.Outcome}";
            }

            if (IsSent(sale) != Dossiers.Contains(sale.Dossier))
            {
                yield return $"{sale.Job}: envelope {sale.Outcome}, and the collector says otherwise";
            }
        }

        foreach (var job in Tray.Except(Sales.Select(sale => sale.Job)))
        {
            yield return $"a sheet {job} that nobody bought";
        }

        if (DoubleSheets + DoubleDossiers > 0)
        {
            yield return $"{DoubleSheets} sheets and {DoubleDossiers} dossiers too many";
        }
    }

    // A job that was withdrawn too late is "canceled" in the printer's list, and its sheet is out.
    private bool Agrees(SoldSheet sale, bool isRendered)
    {
        var states = Printed.Where(job => job.Name == sale.Job).Select(job => job.State).ToList();
        return isRendered
            ? states.Contains("completed") || states.Contains("canceled")
            : !states.Contains("completed");
    }

    private static bool IsSent(SoldSheet sale) => sale.Outcome == "acknowledged";

    private static int Beyond(IReadOnlyList<string> names) => names.Count - names.Distinct().Count();
}
