using System.Collections.Immutable;

namespace Booth.Flow;

/// <summary>All findings of one shot. Numbers only: it may be kept and logged.</summary>
/// <param name="Findings">In the order of <see cref="FindingId"/>; empty only before a shot.</param>
public sealed record Verdict(ImmutableArray<Finding> Findings)
{
    /// <summary>The worst result; a verdict without findings is a refusal.</summary>
    public FindingResult Result => Findings.IsDefaultOrEmpty
        ? FindingResult.Fail
        : Findings.Max(finding => finding.Result);

    /// <summary>True when the administration would accept the photo.</summary>
    public bool IsAccepted => Result != FindingResult.Fail;

    /// <summary>The most important thing to do, or <see cref="Hint.None"/>.</summary>
    public Hint FirstHint => Findings.IsDefaultOrEmpty
        ? Hint.SitDown
        : Findings.Where(finding => finding.Result == FindingResult.Fail && finding.Hint != Hint.None)
            .Select(finding => finding.Hint).DefaultIfEmpty(Hint.None).Min();
}
