using System.Text.Json.Nodes;

namespace Booth.EndToEnd.Tests;

public sealed class CollectorTests(World world) : IClassFixture<World>
{
    [Fact(Timeout = 120_000)]
    public async Task With_the_collector_down_the_visitor_still_leaves_with_the_sheet()
    {
        await using var booth = await world.StartBoothAsync();
        var visitor = booth.Visitor();
        await visitor.PlayUntilAsync("confirming", World.Stop);
        await world.Collector.StopAsync();

        await visitor.PlayAsync(World.Stop);
        var waiting = await booth.WaitForAsync(
            status => status.Outbox.Queued == 1, TimeSpan.FromSeconds(20), World.Stop);
        var code = await booth.CodeOnPaperAsync();
        await world.Collector.StartAsync(World.Stop);
        await booth.WaitForDeliveryAsync();

        Assert.Equal("completed", visitor.State.Outcome);
        Assert.Equal(0, waiting.Counters.UploadsAcknowledged);
        Assert.Equal(1, await world.CountDossiersAsync(code));
        await booth.AssertNoCentIsLostAsync(coins: 800);
    }

    [Fact(Timeout = 120_000)]
    public async Task With_the_cable_out_the_dossier_waits_and_then_arrives_by_itself()
    {
        await using var booth = await world.StartBoothAsync("B_compliant");
        await booth.TellAsync("network off", World.Stop);
        var visitor = booth.Visitor();

        await visitor.PlayAsync(World.Stop);
        await booth.WaitForAsync(
            status => status.Outbox.Queued == 1, TimeSpan.FromSeconds(20), World.Stop);
        await booth.TellAsync("network on", World.Stop);
        await booth.WaitForDeliveryAsync();

        Assert.Equal("completed", visitor.State.Outcome);
        Assert.Equal(1, await world.CountDossiersAsync(await booth.CodeOnPaperAsync()));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("status")]
    [InlineData("drop_after")]
    [InlineData("forged_receipt")]
    public async Task An_answer_that_is_lost_or_false_is_asked_for_again(string kind)
    {
        await using var booth = await world.StartBoothAsync("C_compliant");
        var visitor = booth.Visitor();
        await visitor.PlayUntilAsync("confirming", World.Stop);
        await world.Collector.AddFaultAsync(
            new JsonObject { ["kind"] = kind, ["status"] = 503, ["times"] = 1 }, World.Stop);

        await visitor.PlayAsync(World.Stop);
        await booth.WaitForDeliveryAsync();

        Assert.Equal(1, await world.CountDossiersAsync(await booth.CodeOnPaperAsync()));
        await booth.AssertNoCentIsLostAsync(coins: 800);
    }
}
