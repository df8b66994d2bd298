namespace Booth.Flow.Tests;

/// <summary>
/// How the kernel tells the edges of a line without debounce: the interrupt notes the time at once,
/// a thread asks a moment later what the level is. Edges before it has asked become one event with
/// the time of the last of them.
/// </summary>
internal static class LateKernel
{
    /// <param name="line">When the line changes, in order; it begins inactive.</param>
    /// <param name="latencyMs">How late the thread is, for each of its turns.</param>
    public static List<PulseEdge> Tell(IReadOnlyList<PulseEdge> line, Func<double> latencyMs)
    {
        var told = new List<PulseEdge>();
        var sequence = 0u;
        for (var i = 0; i < line.Count;)
        {
            var asksAt = line[i].At + TimeSpan.FromMilliseconds(latencyMs());
            while (i + 1 < line.Count && line[i + 1].At <= asksAt)
                i++;

            told.Add(line[i] with { Sequence = ++sequence });
            i++;
        }

        return told;
    }
}
