namespace Booth.Flow;

/// <summary>One edge of the acceptor's pulse line, as the kernel reports it.</summary>
/// <param name="IsActive">True where a pulse begins, false where it ends.</param>
/// <param name="At">Monotonic time of the edge, not of its reading.</param>
/// <param name="Sequence">
/// Counts up by one for each edge of the line and wraps; a gap is lost edges.
/// </param>
public readonly record struct PulseEdge(bool IsActive, TimeSpan At, uint Sequence);
