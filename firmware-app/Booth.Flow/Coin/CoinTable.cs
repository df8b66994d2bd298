using System.Collections.Immutable;

namespace Booth.Flow;

/// <summary>
/// Which pulse count is which coin. Data of the acceptor's programming, not of the law.
/// </summary>
public sealed class CoinTable
{
    private readonly ImmutableSortedDictionary<int, Money> values;

    /// <summary>Takes a table as a configuration file holds it.</summary>
    /// <param name="valuesByPulses">
    /// Pulses 1..255 to a value above nothing; at least one coin.
    /// </param>
    /// <exception cref="ArgumentException">
    /// An entry is outside its range; the text names it.
    /// </exception>
    public CoinTable(IEnumerable<KeyValuePair<int, Money>> valuesByPulses)
    {
        values = valuesByPulses.ToImmutableSortedDictionary();
        if (values.IsEmpty)
            throw Wrong("found no coin, expected at least one");

        foreach (var (pulses, value) in values)
        {
            if (pulses is < 1 or > CoinLimits.MaxPulses)
                throw Wrong($"found a coin of {pulses} pulses, expected 1..{CoinLimits.MaxPulses}");

            if (!value.IsPositive)
                throw Wrong($"found the value {value} for {pulses} pulses, expected more than nothing");
        }
    }

    /// <summary>One pulse is 0.10 EUR: 1, 2, 5, 10 and 20 pulses.</summary>
    public static CoinTable Euro { get; } = new(
        new[] { 1, 2, 5, 10, 20 }.Select(n => KeyValuePair.Create(n, new Money(10 * n))));

    /// <summary>The coins, by rising pulse count.</summary>
    public IReadOnlyDictionary<int, Money> Values => values;

    /// <summary>The value of a pulse count; null when no coin has it.</summary>
    public Money? Find(int pulses) => values.TryGetValue(pulses, out var value) ? value : null;

    /// <summary>The pulse count of a value; null when no coin has it.</summary>
    public int? PulsesOf(Money value)
    {
        foreach (var (pulses, coin) in values)
        {
            if (coin == value)
                return pulses;
        }

        return null;
    }

    private static ArgumentException Wrong(string text) => new($"coin table: {text}");
}
