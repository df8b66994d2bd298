namespace Booth.Telemetry;

public sealed class ReconnectPolicyTests
{
    private static readonly TelemetryOptions Fleet = new()
    {
        Host = "broker",
        Group = "gares",
        BoothId = "lyon-07",
    };

    [Fact]
    public void A_local_fault_is_tried_again_in_1_to_5_seconds_at_first()
    {
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var delay = new ReconnectPolicy(Fleet, new Random(seed)).Next(isLocal: true);
            Assert.InRange(delay.TotalSeconds, 1, 5);
        }
    }

    [Fact]
    public void Delays_double_to_five_minutes_and_never_beyond()
    {
        var policy = new ReconnectPolicy(Fleet, new Random(1));
        var delays = Enumerable.Range(0, 50).Select(_ => policy.Next(false).TotalSeconds).ToArray();
        Assert.InRange(delays[0], 0, 60);
        Assert.All(delays, delay => Assert.InRange(delay, 0, 300));
        Assert.Contains(delays, delay => delay > 200);
        policy.Stable();
        Assert.InRange(policy.Next(false).TotalSeconds, 0, 60);
    }

    [Fact]
    public void Ten_thousand_booths_come_back_spread_over_the_first_minute()
    {
        var perSecond = Enumerable.Range(0, 10_000)
            .Select(booth => new ReconnectPolicy(Fleet, new Random(booth)).Next(isLocal: false))
            .CountBy(delay => (int)delay.TotalSeconds)
            .ToDictionary();
        Assert.Equal(Enumerable.Range(0, 60), perSecond.Keys.Order());
        Assert.All(perSecond.Values, connects => Assert.InRange(connects, 1, 250));
    }
}
