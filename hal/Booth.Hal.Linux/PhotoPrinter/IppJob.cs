using System.Collections.Immutable;

namespace Booth.Hal.Linux;

/// <summary>One job as the queue tells of it.</summary>
/// <param name="Id">The queue's number.</param>
/// <param name="Name">The name the booth gave it.</param>
/// <param name="State">How far it is.</param>
/// <param name="Reasons">job-state-reasons.</param>
/// <param name="Sheets">Sheets that the printer says it put out.</param>
internal sealed record IppJob(
    int Id, string Name, IppJobState State, ImmutableArray<string> Reasons, int Sheets)
{
    public static readonly string[] Attributes =
    [
        "job-id", "job-name", "job-state", "job-state-reasons", "job-impressions-completed",
    ];

    /// <summary>True while it can still change.</summary>
    public bool IsOpen => State < IppJobState.Canceled;

    /// <summary>Announced, and its document never came (RFC 8011, 5.3.8).</summary>
    public bool LacksDocument => State is IppJobState.Pending or IppJobState.Held
        && Reasons.Any(reason => reason is "job-incoming" or "job-data-insufficient");

    /// <summary>Of several jobs of one name the one that counts: what is out, then what may be.</summary>
    public int Weight => this switch
    {
        { State: IppJobState.Completed } or { Sheets: > 0 } => 3,
        { IsOpen: true, LacksDocument: false } => 2,
        { IsOpen: true } => 1,
        _ => 0,
    };

    /// <summary>Null when the group says too little about a job, or something impossible.</summary>
    public static IppJob? From(IppGroup group) =>
        group.Number("job-id") is { } id && group.Text("job-name") is { } name
        && group.Number("job-state") is { } state && Enum.IsDefined((IppJobState)state)
            ? new(id, name, (IppJobState)state, [.. group.Texts("job-state-reasons")],
                group.Number("job-impressions-completed") ?? 0)
            : null;
}
