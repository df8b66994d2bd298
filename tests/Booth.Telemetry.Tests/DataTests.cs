using Booth.Flow;

namespace Booth.Telemetry;

/// <summary>What is said between birth and death.</summary>
public sealed class DataTests
{
    [Fact]
    public async Task A_sale_is_told_with_what_changed_and_nothing_else()
    {
        await using var broker = await Broker.StartAsync();
        await using var witness = await Witness.StartAsync(broker.Port);
        await using var telemetry = Example.Telemetry(Example.Options(broker.Port));
        telemetry.Start(Example.Booth);
        await witness.NextAsync(heard => heard.Topic.EndsWith("/upload", StringComparison.Ordinal));

        telemetry.Update(Example.Booth with
        {
            State = "busy",
            Counters = Example.Booth.Counters with
            {
                SalesRendered = 6,
                SalesValue = new Money(4800),
                PrintsCompleted = 6,
            },
            MediaRemaining = 319,
        });

        var node = await witness.NextAsync("NDATA");
        Assert.Equal("spBv1.0/gares/NDATA/lyon-07", node.Topic);
        Assert.Equal((0, false, 5L), (node.Qos, node.Retained, node.Seq));
        Assert.Equal(["Health/State", "Sales/Count", "Sales/ValueCents"], node.Names);
        Assert.Equal("busy", (string)node.Metric("Health/State")!);
        Assert.Equal(4800, (int)node.Metric("Sales/ValueCents")!);
        var printer = await witness.NextAsync("DDATA");
        Assert.Equal(6L, printer.Seq);
        Assert.Equal(["MediaRemaining", "Completed"], printer.Names);
    }

    [Fact]
    public async Task The_heartbeat_says_everything_again()
    {
        await using var broker = await Broker.StartAsync();
        await using var witness = await Witness.StartAsync(broker.Port);
        await using var telemetry = Example.Telemetry(
            Example.Options(broker.Port) with { HeartbeatS = 1 });
        telemetry.Start(Example.Booth);

        var heartbeat = await witness.NextAsync("NDATA");
        Assert.True(heartbeat.Has("Time/UptimeS"));
        Assert.True(heartbeat.Has("Sales/Count"));
        Assert.False(heartbeat.Has("bdSeq"));
        var device = await witness.NextAsync("DDATA");
        Assert.EndsWith("/coin", device.Topic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_broker_nothing_grows_and_afterwards_the_counters_are_right()
    {
        var port = Broker.FreePort();
        await using var telemetry = Example.Telemetry(Example.Options(port));
        telemetry.Start(Example.Booth);
        await Until.TrueAsync(() => telemetry.Status.LastError is not null);
        foreach (var count in Enumerable.Range(1, 1000))
        {
            telemetry.Update(Example.Booth with
            {
                Counters = Example.Booth.Counters with { CoinsAccepted = count },
            });
        }

        Assert.Equal(1000, telemetry.Status.Dropped);
        Assert.Contains("refused", telemetry.Status.LastError!, StringComparison.OrdinalIgnoreCase);
        Assert.False(telemetry.Status.Connected);
        Assert.Equal(0, telemetry.Status.Sent);

        await using var broker = await Broker.StartAsync(port: port);
        await Until.TrueAsync(() => telemetry.Status.Connected);
        await using var witness = await Witness.StartAsync(port);
        telemetry.Update(Example.Booth with
        {
            Counters = Example.Booth.Counters with { CoinsAccepted = 1001 },
        });
        var coin = await witness.NextAsync("DDATA");
        Assert.Equal(["Accepted/Count"], coin.Names);
        Assert.Equal(1001, (int)coin.Metric("Accepted/Count")!);
    }
}
