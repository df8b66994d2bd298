using System.Collections.Frozen;
using Booth.Flow;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>A labelled picture and what the booth said about it.</summary>
internal sealed record Judged(Labelled Label, PortraitCheckResult Result)
{
    private readonly FrozenDictionary<FindingId, CheckedFinding> findings = Result.Findings!.Value
        .ToFrozenDictionary(finding => FindingIdNames.FromWireName(finding.Id)!.Value);

    /// <summary>
    /// True when the finding refuses the picture. What covers the head is an estimate: the warning
    /// that asks the visitor counts as seeing it.
    /// </summary>
    public bool Fires(FindingId id) => findings.TryGetValue(id, out var finding)
        && (finding.Result == "fail"
            || (id == FindingId.HeadCovering && finding.Result == "warn"));

    /// <summary>True when it refuses, by a number, what nothing in the picture explains.</summary>
    public bool IsFalseAlarm(FindingId id) => Fires(id) && findings[id].Value is not null
        && !Label.Ignored.Contains(id) && !Defects.Explain(Label, id);

    /// <summary>The findings that refuse the picture, but for those it cannot judge.</summary>
    public IEnumerable<FindingId> Refusals => findings.Keys.Order().Where(id =>
        findings[id].Result == "fail" && !Label.Ignored.Contains(id));

    public string Describe(FindingId id) => $"{id.ToWireName()} {findings[id].Value:0.###}";

    public double? Value(FindingId id) => findings.GetValueOrDefault(id)?.Value;

    /// <summary>False for findings that this build does not judge.</summary>
    public bool Has(FindingId id) => findings.ContainsKey(id);
}
