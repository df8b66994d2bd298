using System.Collections.Immutable;

namespace Booth.Control;

/// <summary>The newest events, newest last.</summary>
/// <param name="Events">Without personal data.</param>
public sealed record EventsReport(ImmutableArray<EventLine> Events)
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;
}
