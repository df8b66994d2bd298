using System.Collections.Immutable;
using Booth.Control;

namespace Booth.Visitor;

/// <summary>summary.json.</summary>
public sealed record VisitSummary
{
    /// <summary>completed, refused, refunded or abandoned.</summary>
    public required string Outcome { get; init; }

    /// <summary>The code on the paper; null when there is none.</summary>
    public required string? Code { get; init; }

    /// <summary>ephoto or sheet.</summary>
    public required string Service { get; init; }

    /// <summary>Coins put in, cents.</summary>
    public required long PaidCents { get; init; }

    /// <summary>accepted or refused; null when no shot was judged.</summary>
    public required string? Verdict { get; init; }

    /// <summary>Of the last shot.</summary>
    public required ImmutableArray<FindingReport> Findings { get; init; }

    /// <summary>
    /// ready, shot_to_verdict, confirm_to_durable, confirm_to_print, confirm_to_receipt.
    /// </summary>
    public required ImmutableSortedDictionary<string, double> TimingsMs { get; init; }

    /// <summary>Dossiers at the collector.</summary>
    public required int Uploads { get; init; }

    /// <summary>Sheets that came out.</summary>
    public required int Prints { get; init; }
}
