using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Booth.Simulation.Tests;

/// <summary>How often each state met each input, and which faults were active then.</summary>
internal sealed class Coverage
{
    private const int NoFault = 64;
    private const string Contradiction = "met though it cannot happen";

    private readonly long[] counts = new long[States.Length * Inputs.Length * (NoFault + 1)];
    private readonly long[] pairs = new long[States.Length * Inputs.Length];
    private int lastState;

    /// <summary>Every state of the machine, by its name.</summary>
    public static ImmutableArray<string> States { get; } = NamesOf(typeof(SessionState));

    /// <summary>Every input of the machine, by its name.</summary>
    public static ImmutableArray<string> Inputs { get; } = NamesOf(typeof(SessionInput));

    private static readonly FrozenDictionary<string, int> StateNumber = NumbersOf(States);
    private static readonly FrozenDictionary<string, int> InputNumber = NumbersOf(Inputs);

    /// <summary>How often an input came in another state than the one before.</summary>
    public long StateChanges { get; private set; }

    /// <summary>The state that took the last input.</summary>
    public string StateNow => States[lastState];

    /// <summary>When the machine took its last input.</summary>
    public TimeSpan SteppedAt { get; set; }

    /// <summary>One bit a fault: what is wrong now.</summary>
    public ulong ActiveFaults { get; set; }

    /// <summary>True while this fault is there or still felt.</summary>
    public bool IsActive(Fault fault) => (ActiveFaults & (1UL << (int)fault)) != 0;

    /// <summary>Pairs of state and input that were met.</summary>
    public int PairsMet => pairs.Count(times => times > 0);

    /// <summary>The machine takes an input.</summary>
    public void Count(string state, string input)
    {
        int number = StateNumber[state];
        if (number != lastState)
        {
            (lastState, StateChanges) = (number, StateChanges + 1);
        }

        int pair = (number * Inputs.Length) + InputNumber[input];
        pairs[pair]++;
        if (ActiveFaults == 0)
        {
            counts[(pair * (NoFault + 1)) + NoFault]++;
        }

        for (ulong left = ActiveFaults; left != 0; left &= left - 1)
        {
            counts[(pair * (NoFault + 1)) + System.Numerics.BitOperations.TrailingZeroCount(left)]++;
        }
    }

    public void Add(Coverage other)
    {
        Add(counts, other.counts);
        Add(pairs, other.pairs);
    }

    /// <summary>How often this state met this input.</summary>
    public long Of(string state, string input) =>
        pairs[(StateNumber[state] * Inputs.Length) + InputNumber[input]];

    /// <summary>How many inputs came in this state while this fault was active.</summary>
    public long Of(string state, Fault fault) => Enumerable.Range(0, Inputs.Length).Sum(input =>
        counts[(((StateNumber[state] * Inputs.Length) + input) * (NoFault + 1)) + (int)fault]);

    /// <summary>Triples of state, input and fault that were met.</summary>
    public int TriplesMet => counts.Count(times => times > 0);

    /// <summary>Both tables, and what was never met though it can be.</summary>
    public IEnumerable<string> Report()
    {
        yield return "state x input (. cannot happen)";
        foreach (string line in Table(Inputs, Shorten, (state, input) =>
            Unreachable.Why(state, input) is null ? Compact(Of(state, input))
            : Of(state, input) == 0 ? "." : $"!{Of(state, input)}"))
        {
            yield return line;
        }

        yield return "";
        yield return "state x fault active when an input came (. cannot happen)";
        foreach (string line in Table([.. Faults.All.Select(fault => fault.ToString())], Shorten,
            (state, fault) => Unreachable.Why(state, Enum.Parse<Fault>(fault)) is null
                ? Compact(Of(state, Enum.Parse<Fault>(fault))) : "."))
        {
            yield return line;
        }

        yield return "";
        foreach (string line in Summary())
        {
            yield return line;
        }
    }

    /// <summary>Pairs that can happen and did not, and pairs that cannot and did.</summary>
    public IEnumerable<string> Contradictions()
    {
        foreach (string state in States)
        {
            foreach (string input in Inputs)
            {
                bool isPossible = Unreachable.Why(state, input) is null;
                if (isPossible != (Of(state, input) > 0))
                {
                    yield return isPossible
                        ? $"never met: {state} x {input}"
                        : $"{Contradiction}: {state} x {input}";
                }
            }

            foreach (Fault fault in Faults.All.Where(
                fault => Of(state, fault) == 0 && Unreachable.Why(state, fault) is null))
            {
                yield return $"never met: {state} x {fault}";
            }
        }
    }

    /// <summary>Pairs that cannot happen, and did.</summary>
    public IEnumerable<string> Impossible() => Contradictions().Where(
        line => line.StartsWith(Contradiction, StringComparison.Ordinal));

    private IEnumerable<string> Summary()
    {
        yield return Tally("state x input", Inputs, Unreachable.Why, Of);
        yield return Tally("state x fault", Faults.All, Unreachable.Why, Of);
        yield return $"state x input x fault: {TriplesMet} triples met";
        string[] zero = [.. Contradictions()];
        yield return zero.Length == 0 ? "no reachable pair at zero" : string.Join('\n', zero);
    }

    private static string Tally<T>(string what, IEnumerable<T> columns,
        Func<string, T, string?> why, Func<string, T, long> of)
    {
        var pairs = States.SelectMany(
            state => columns, (state, column) => (State: state, Column: column)).ToList();
        var reachable = pairs.Where(pair => why(pair.State, pair.Column) is null).ToList();
        int met = reachable.Count(pair => of(pair.State, pair.Column) > 0);
        return $"{what}: {pairs.Count} pairs, {reachable.Count} reachable, {met} met, "
            + $"{reachable.Count - met} at zero";
    }

    private static IEnumerable<string> Table(
        ImmutableArray<string> columns, Func<string, string> head, Func<string, string, string> cell)
    {
        string[] heads = [.. columns.Select(head)];
        yield return Row("", heads, heads);
        foreach (string state in States)
        {
            yield return Row(state, columns.Select(column => cell(state, column)), heads);
        }
    }

    private static string Row(string first, IEnumerable<string> cells, string[] heads) =>
        first.PadRight(16) + string.Concat(cells.Zip(heads,
            (cell, head) => " " + cell.PadLeft(Math.Max(5, head.Length))));

    // "VoucherRefused" in a narrow column: "VouRef".
    private static string Shorten(string name) => string.Concat(
        Faults.Words(name).Split(' ').Select(word =>
            char.ToUpperInvariant(word[0]) + word[1..Math.Min(3, word.Length)]));

    private static string Compact(long times) => times switch
    {
        < 10_000 => times.ToString(CultureInfo.InvariantCulture),
        < 10_000_000 => $"{times / 1_000}k",
        _ => $"{times / 1_000_000}M",
    };

    private static void Add(long[] to, long[] from)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }

    private static ImmutableArray<string> NamesOf(Type closedSet) =>
    [
        .. closedSet.GetNestedTypes()
            .Where(type => type.IsSubclassOf(closedSet) && !type.IsAbstract)
            .Select(type => type.Name),
    ];

    private static FrozenDictionary<string, int> NumbersOf(ImmutableArray<string> names) =>
        names.Select((name, i) => (name, i)).ToFrozenDictionary(
            pair => pair.name, pair => pair.i, StringComparer.Ordinal);
}
