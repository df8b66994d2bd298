using FsCheck;
using FsCheck.Fluent;

namespace Booth.Flow.Tests;

public sealed class UploadRulesTests
{
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(9, 128)]
    [InlineData(10, 150)]
    [InlineData(1_000_000, 150)]
    [InlineData(int.MaxValue, 150)]
    public void The_bound_doubles_from_one_second_to_five_minutes(int attempts, double halfOfBoundS) =>
        Assert.Equal(
            TimeSpan.FromSeconds(halfOfBoundS), UploadRules.NextDelay(attempts, null, 0.5));

    [Theory]
    [InlineData(30, 30)]
    [InlineData(0, 0)]
    [InlineData(-5, 0)]
    [InlineData(3600, 3600)]
    [InlineData(1e9, 3600)]
    public void Retry_After_is_waited_for_first_within_an_hour(double askedS, double expectedS)
    {
        var asked = TimeSpan.FromSeconds(askedS);

        Assert.Equal(TimeSpan.FromSeconds(expectedS), UploadRules.NextDelay(5, asked, 0));
        Assert.Equal(TimeSpan.FromSeconds(expectedS + 8), UploadRules.NextDelay(5, asked, 0.5));
    }

    [Fact]
    public void Every_delay_lies_between_nothing_and_an_hour_and_five_minutes() =>
        Prop.ForAll<PositiveInt, long, uint>((attempts, ticks, random) =>
        {
            var delay = UploadRules.NextDelay(
                attempts.Get, TimeSpan.FromTicks(ticks), random / (uint.MaxValue + 1.0));
            return delay >= TimeSpan.Zero
                && delay < UploadRules.LongestRetryAfter + UploadRules.LongestDelay;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 1)]
    [InlineData(1, -0.1)]
    [InlineData(1, double.NaN)]
    public void A_number_outside_its_range_is_a_mistake_of_the_caller(int attempts, double random) =>
        Assert.ThrowsAny<ArgumentException>(() => UploadRules.NextDelay(attempts, null, random));

    [Fact]
    public void The_booth_gives_up_only_when_the_code_is_dead()
    {
        var queued = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.False(UploadRules.IsPastRetention(queued, queued.AddMonths(6).AddTicks(-1)));
        Assert.True(UploadRules.IsPastRetention(queued, queued.AddMonths(6)));
    }
}
