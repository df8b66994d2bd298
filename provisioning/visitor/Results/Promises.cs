using Booth.Control;

namespace Booth.Visitor;

/// <summary>What a visit owes its visitor, its operator and the administration, each looked at.</summary>
public sealed class Promises(VisitSummary summary, LedgerReport ledger, int boothExit)
{
    private readonly List<(string Promise, string Seen, bool IsKept)> looked = [];
    private readonly bool isCompleted = summary.Outcome == "completed";

    /// <summary>Promises that were kept.</summary>
    public int Passed => looked.Count(one => one.IsKept);

    /// <summary>Promises that were broken.</summary>
    public int Failed => looked.Count - Passed;

    /// <summary>Looks at each of them and tells it.</summary>
    public void Tell(Story story)
    {
        Look("the visit ends as a visit may", summary.Outcome,
            isCompleted || summary.Outcome == "refused");
        LookAtPaper();
        Look("every coin is in the books", $"{summary.PaidCents} put in, {ledger.CashBoxCents} cents",
            ledger.CashBoxCents == summary.PaidCents);
        Look("no credit is left behind", $"{ledger.CreditCents} cents", ledger.CreditCents == 0);
        Look("the books are right", $"{ledger.Violations.Length} violations",
            ledger.Violations.IsEmpty);
        Look("boothd ends in good order", $"exit code {boothExit}", boothExit == 0);
        foreach (var (promise, seen, isKept) in looked)
        {
            story.Title($"  {(isKept ? "ok    " : "BROKEN")} {promise}: {seen}");
        }
    }

    private void LookAtPaper()
    {
        var dossiers = isCompleted && summary.Service == "ephoto" ? 1 : 0;
        Look(isCompleted ? "one sheet" : "no sheet", $"{summary.Prints}",
            summary.Prints == (isCompleted ? 1 : 0));
        Look(dossiers == 1 ? "one dossier at the collector" : "nothing is sent",
            $"{summary.Uploads}", summary.Uploads == dossiers);
        if (dossiers == 1)
        {
            Look("the paper's code has 22 characters", $"{summary.Code?.Length ?? 0}",
                summary.Code?.Length == 22);
        }

        if (!isCompleted)
        {
            Look("the money comes back on paper", $"voucher of {ledger.VouchersCents} cents",
                ledger.VouchersCents == summary.PaidCents);
        }
    }

    private void Look(string promise, string seen, bool isKept) =>
        looked.Add((promise, seen, isKept));
}
