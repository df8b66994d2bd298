using System.Text.Json.Nodes;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

public sealed class KillTests(World world) : IClassFixture<World>
{
    [Fact(Timeout = 120_000)]
    public async Task Killed_after_the_coins_the_credit_is_still_there()
    {
        await using var booth = await world.StartBoothAsync();
        await booth.Visitor().PlayUntilAsync("framing", World.Stop);

        await booth.KillAsync();
        await booth.StartAsync(World.Stop);
        var visitor = booth.Visitor(coins: []);
        await visitor.PlayAsync(World.Stop);
        await booth.WaitForDeliveryAsync();

        Assert.Equal(("completed", 0), (visitor.State.Outcome, visitor.State.PaidCents));
        Assert.Single(booth.Folder.Sheets);
        Assert.Equal(1, await world.CountDossiersAsync(await booth.CodeOnPaperAsync()));
        await booth.AssertNoCentIsLostAsync(coins: 800);
    }

    [Fact(Timeout = 120_000)]
    public async Task Killed_after_the_shot_no_picture_is_left_and_nothing_was_sold()
    {
        await using var booth = await world.StartBoothAsync("B_compliant");
        await booth.Visitor().PlayUntilAsync("signing", World.Stop);

        await booth.KillAsync();
        LeakSearch.AssertClean(booth.Folder, "PB010000000000000000ZZ");
        await booth.StartAsync(World.Stop);

        var status = await booth.AssertNoCentIsLostAsync(coins: 800);
        Assert.Equal((800, 0), (status.Counters.CreditCents, status.Counters.SalesRendered));
        Assert.Empty(booth.Folder.Sheets);
        Assert.Equal(0, await booth.StopAsync());
        await booth.OnlyVoucherAsync();
    }

    [Theory(Timeout = 120_000)]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(150)]
    [InlineData(400)]
    [InlineData(900)]
    public async Task Killed_after_confirm_there_is_one_sheet_and_one_dossier_or_the_money(
        int afterMs)
    {
        await using var booth = await world.StartBoothAsync("C_compliant");
        await booth.Visitor().PlayUntilAsync(
            screen => screen.Name is "securing" or "printing", World.Stop);
        await Task.Delay(afterMs, World.Stop);

        await booth.KillAsync();
        await booth.StartAsync(World.Stop);

        await AssertExactlyOnceAsync(booth);
    }

    [Fact(Timeout = 120_000)]
    public async Task Killed_while_printing_the_sheet_comes_out_once_and_its_dossier_is_sent()
    {
        await using var booth = await world.StartBoothAsync("D_compliant");
        await booth.Visitor().PlayUntilAsync("printing", World.Stop);
        await booth.WaitForAsync(
            status => status.TimingsMs.ContainsKey("confirm_to_durable"), TimeSpan.FromSeconds(10),
            World.Stop);
        await Task.Delay(300, World.Stop);

        await booth.KillAsync();
        await booth.StartAsync(World.Stop);

        await AssertExactlyOnceAsync(booth);
    }

    [Fact(Timeout = 120_000)]
    public async Task Killed_while_uploading_the_dossier_is_delivered_once()
    {
        await using var booth = await world.StartBoothAsync("E_compliant");
        var visitor = booth.Visitor();
        await visitor.PlayUntilAsync("confirming", World.Stop);
        await world.Collector.AddFaultAsync(
            new JsonObject { ["kind"] = "hang", ["times"] = 1 }, World.Stop);
        await visitor.PlayAsync(World.Stop);
        var code = await booth.CodeOnPaperAsync();
        await WaitForDossierAsync(code);

        await booth.KillAsync();
        await booth.StartAsync(World.Stop);
        await booth.WaitForDeliveryAsync();

        Assert.Single(booth.Folder.Sheets);
        Assert.Equal(1, await world.CountDossiersAsync(code));
        await booth.AssertNoCentIsLostAsync(coins: 800);
        Assert.Equal(0, await booth.StopAsync());
        LeakSearch.AssertClean(booth.Folder, code);
    }

    /// <summary>One sheet and one dossier, or none of both and the price given back.</summary>
    private async Task AssertExactlyOnceAsync(BoothProcess booth)
    {
        await booth.WaitForAsync(
            report =>
                report.Outbox is { Held: 0, Queued: 0 }, TimeSpan.FromSeconds(40), World.Stop);
        var status = await booth.AssertNoCentIsLostAsync(coins: 800);
        if (status.Counters.SalesRendered == 1)
        {
            Assert.Single(booth.Folder.Sheets);
            Assert.Equal(1, await world.CountDossiersAsync(await booth.CodeOnPaperAsync()));
            Assert.Equal(0, status.Counters.CreditCents);
        }
        else
        {
            Assert.Empty(booth.Folder.Sheets);
            Assert.Equal(0, status.Counters.UploadsAcknowledged);
            Assert.Equal(800, status.Counters.CreditCents + status.Counters.VouchersCents);
        }
    }

    private async Task WaitForDossierAsync(string code)
    {
        while (await world.CountDossiersAsync(code) == 0)
        {
            await Task.Delay(50, World.Stop);
        }
    }
}
