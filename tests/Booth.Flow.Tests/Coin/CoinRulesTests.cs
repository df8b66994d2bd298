namespace Booth.Flow.Tests;

public sealed class CoinRulesTests
{
    [Theory]
    [InlineData(1, 50, 50, 10)]
    [InlineData(2, 48, 52, 20)]
    [InlineData(5, 20, 120, 50)]
    [InlineData(10, 50, 50, 100)]
    [InlineData(20, 50, 50, 200)]
    public void A_clean_group_is_its_coin(int pulses, double shortest, double longest, long cents) =>
        Assert.Equal(new Money(cents), Identify(pulses, shortest, longest));

    [Theory]
    [InlineData(0, 0, 0)] // unreadable
    [InlineData(-1, 50, 50)]
    [InlineData(3, 50, 50)] // no coin has three
    [InlineData(15, 50, 50)] // 0.50 and 1.00 that ran together
    [InlineData(40, 50, 50)]
    [InlineData(255, 50, 50)]
    [InlineData(256, 50, 50)]
    [InlineData(10, 19.9, 50)] // half a pulse
    [InlineData(10, 50, 120.1)] // two pulses in one
    [InlineData(10, 60, 50)] // nonsense
    [InlineData(10, double.NaN, 50)]
    [InlineData(10, 50, double.NaN)]
    [InlineData(10, double.NegativeInfinity, double.PositiveInfinity)]
    public void What_is_not_certain_is_never_credit(int pulses, double shortest, double longest) =>
        Assert.Null(Identify(pulses, shortest, longest));

    [Fact]
    public void A_table_is_data()
    {
        var table = new CoinTable([new(3, new Money(50)), new(7, new Money(500))]);
        Assert.Equal(new Money(500), table.Find(7));
        Assert.Equal(7, table.PulsesOf(new Money(500)));
        Assert.Null(table.Find(5));
        Assert.Null(table.PulsesOf(new Money(10)));
        Assert.Equal([3, 7], table.Values.Keys);
    }

    [Theory]
    [InlineData(0, 10, "found a coin of 0 pulses, expected 1..255")]
    [InlineData(256, 10, "found a coin of 256 pulses, expected 1..255")]
    [InlineData(1, 0, "found the value 0.00 for 1 pulses, expected more than nothing")]
    [InlineData(1, -10, "found the value -0.10 for 1 pulses, expected more than nothing")]
    public void A_table_outside_its_ranges_is_refused(int pulses, long cents, string reason)
    {
        var thrown = Assert.Throws<ArgumentException>(
            () => new CoinTable([new(pulses, new Money(cents))]));
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_table_and_a_pulse_count_given_twice_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new CoinTable([]));
        Assert.Throws<ArgumentException>(
            () => new CoinTable([new(1, new Money(10)), new(1, new Money(20))]));
    }

    [Theory]
    [InlineData(2, 20, 120, 20, 160, 300, null)]
    [InlineData(0, 1, 1, 1, 1, 2, null)]
    [InlineData(-1, 20, 120, 20, 160, 300, "found debounce -1 ms")]
    [InlineData(double.NaN, 20, 120, 20, 160, 300, "found debounce NaN ms")]
    [InlineData(2, 2, 120, 20, 160, 300, "found min pulse 2 ms")]
    [InlineData(2, 20, 19, 20, 160, 300, "found max pulse 19 ms")]
    [InlineData(2, 20, 120, 1, 160, 300, "found min gap 1 ms")]
    [InlineData(2, 20, 120, 20, double.NaN, 300, "found max gap NaN ms")]
    [InlineData(2, 20, 120, 20, 160, 160, "found group gap 160 ms")]
    [InlineData(2, 20, 120, 20, 160, 5001, "found group gap 5001 ms")]
    public void Limits_say_what_is_wrong_with_them(
        double debounce, double minPulse, double maxPulse, double minGap, double maxGap,
        double groupGap, string? problem)
    {
        var limits = new CoinLimits(debounce, minPulse, maxPulse, minGap, maxGap, groupGap);
        if (problem is null)
            Assert.Null(limits.Problem);
        else
            Assert.StartsWith(problem + ", expected", limits.Problem, StringComparison.Ordinal);
    }

    private static Money? Identify(int pulses, double shortest, double longest) =>
        CoinRules.Identify(pulses, shortest, longest, CoinTable.Euro, CoinLimits.Default);
}
