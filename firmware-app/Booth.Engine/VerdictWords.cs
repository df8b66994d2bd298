using Booth.Flow;

namespace Booth.Engine;

/// <summary>A verdict as the journal's events tell it: names of findings, no numbers.</summary>
internal static class VerdictWords
{
    public static string Of(Verdict verdict) => verdict.IsAccepted
        ? "accepted"
        : "refused: " + string.Join(", ", verdict.Findings
            .Where(finding => finding.Result == FindingResult.Fail)
            .Select(finding => finding.Id.ToWireName()));
}
