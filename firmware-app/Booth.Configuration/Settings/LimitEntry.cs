using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Booth.Flow;

namespace Booth.Configuration;

/// <summary>
/// One limit of the verdict that differs from <see cref="ComplianceLimits.Default"/>; an edge that
/// is left out keeps its default.
/// </summary>
public sealed record LimitEntry
{
    [RegularExpression("[a-z][a-z0-9_]{1,40}")]
    [Description("A limit of Booth.Flow/Compliance/ComplianceLimits, e.g. yaw_deg.")]
    public required string Name { get; init; }

    [Range(-4_000.0, 4_000.0)]
    [Description("Lower values refuse the photo; unit and range are the limit's own.")]
    public double? FailBelow { get; init; }

    [Range(-4_000.0, 4_000.0)]
    [Description("The lowest value that passes; between fail_below and it is a warning.")]
    public double? PassFrom { get; init; }

    [Range(-4_000.0, 4_000.0)]
    [Description("The highest value that passes.")]
    public double? PassTo { get; init; }

    [Range(-4_000.0, 4_000.0)]
    [Description("Higher values refuse the photo; between pass_to and it is a warning.")]
    public double? FailAbove { get; init; }
}
