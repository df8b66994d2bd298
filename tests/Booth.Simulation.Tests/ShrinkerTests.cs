namespace Booth.Simulation.Tests;

/// <summary>A failure is made small enough to be read.</summary>
public sealed class ShrinkerTests
{
    private const string Planted = "planted: a jam after a lock costs 7 cents";
    private const int Handful = 6;

    [Fact]
    public void A_planted_bug_shrinks_to_a_handful_of_items()
    {
        var options = new SeedOptions(11, 2)
        {
            Planted = (world, mischief) => world.Model.Sales.Count > 1
                && mischief.Done.ContainsKey("locked") && mischief.Done.ContainsKey("printer jam")
                ? Planted : null,
        };
        SeedResult broken = Enumerable.Range(10, 30)
            .Select(seed => Campaign.PlayOne(options with { Seed = seed }))
            .First(result => result.Broken == Planted && result.Items.Count > 10 * Handful);

        SeedResult small = new Shrinker(Campaign.PlayOne, TimeSpan.FromMinutes(5), _ => { })
            .Shrink(broken);

        Assert.Equal(Planted, small.Broken);
        Assert.InRange(small.Items.Count, 2, Handful);
        Assert.Contains(small.Trace, line => line.EndsWith(" locked", StringComparison.Ordinal));
        Assert.Contains(small.Trace, line => line.EndsWith("printer jam", StringComparison.Ordinal));
        Assert.Equal(small.Trace, Campaign.PlayOne(small.Options).Trace);
        Assert.Contains($"--without {ItemRanges.ToText(small.Options.Without)}",
            SimulateCommand.Explain(small, 10), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_changes_nothing_else()
    {
        SeedResult whole = Campaign.PlayOne(new SeedOptions(5, 1));
        int last = whole.Items.Max;
        SeedResult less = Campaign.PlayOne(new SeedOptions(5, 1) with { Without = [last] });
        int first = whole.Trace.TakeWhile(line => !line.Contains($"#{last} ", StringComparison.Ordinal))
            .Count();
        Assert.True(first > 100);
        Assert.Equal(whole.Trace.Take(first), less.Trace.Take(first));
    }

    [Theory]
    [InlineData("3,7,9-40")]
    [InlineData("1-2,4")]
    public void Ranges_of_items_come_back_as_they_were_typed(string text) =>
        Assert.Equal(text, ItemRanges.ToText(ItemRanges.TryParse(text)!));

    [Theory]
    [InlineData("")]
    [InlineData("4-3")]
    [InlineData("1-2-3")]
    [InlineData("x")]
    [InlineData("1,-3")]
    public void What_is_no_list_of_items_is_refused(string text) =>
        Assert.Null(ItemRanges.TryParse(text));
}
