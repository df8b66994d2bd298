using System.Collections.Immutable;

namespace Booth.Control;

/// <summary>A verdict as the screen shows it: numbers, no picture.</summary>
/// <param name="Verdict">"accepted" or "refused".</param>
/// <param name="Findings">In the order of the rules.</param>
public sealed record VerdictReport(string Verdict, ImmutableArray<FindingReport> Findings);
