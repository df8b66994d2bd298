namespace Booth.Simulation.Tests;

/// <summary>How often each state met each input.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<string, long> pairs = new(StringComparer.Ordinal);

    /// <summary>"State x Input" to how often.</summary>
    public IReadOnlyDictionary<string, long> Pairs => pairs;

    public void Count(string pair, long times = 1) =>
        pairs[pair] = pairs.GetValueOrDefault(pair) + times;

    public void Add(Coverage other)
    {
        foreach ((string pair, long times) in other.pairs)
        {
            Count(pair, times);
        }
    }

    /// <summary>States down, inputs across.</summary>
    public IEnumerable<string> Table()
    {
        var split = pairs.Select(pair => (Names: pair.Key.Split(" x "), pair.Value)).ToList();
        string[] inputs = [.. split.Select(p => p.Names[1]).Distinct().Order(StringComparer.Ordinal)];
        string[] states = [.. split.Select(p => p.Names[0]).Distinct().Order(StringComparer.Ordinal)];
        yield return $"| state | {string.Join(" | ", inputs)} |";
        foreach (string state in states)
        {
            var row = inputs.Select(input => pairs.GetValueOrDefault($"{state} x {input}"));
            yield return $"| {state} | {string.Join(" | ", row)} |";
        }
    }
}
