using Booth.Control;

namespace Booth.EndToEnd.Tests;

public sealed class RefusalTests(World world) : IClassFixture<World>
{
    [Theory(Timeout = 120_000)]
    [InlineData("empty_seat", "single_face")]
    [InlineData("A_second_person", "single_face")]
    [InlineData("B_eyes_closed", "eyes_open")]
    public async Task A_photo_that_would_be_refused_costs_nothing_and_sends_nothing(
        string portrait, string finding)
    {
        await using var booth = await world.StartBoothAsync(portrait);
        var before = (await world.Collector.ListAsync(World.Stop)).Count;
        var visitor = booth.Visitor();

        await visitor.PlayAsync(World.Stop);

        Assert.Equal(("refused", 2), (visitor.State.Outcome, visitor.State.Shots));
        Assert.Contains(visitor.State.Verdict!.Findings,
            found => found.Id == finding && found.Result == "fail");
        Assert.Empty(booth.Folder.Sheets);
        await booth.OnlyVoucherAsync();
        var status = await booth.AssertNoCentIsLostAsync(coins: 800);
        Assert.Equal(800, status.Counters.VouchersCents);
        Assert.Equal(0, await booth.StopAsync());
        Assert.Equal(before, (await world.Collector.ListAsync(World.Stop)).Count);
        LeakSearch.AssertClean(booth.Folder, "PB010000000000000000ZZ");
    }

    [Fact(Timeout = 120_000)]
    public async Task Whoever_goes_away_leaves_a_slip_behind_and_no_credit()
    {
        await using var booth = await world.StartBoothAsync();
        var visitor = booth.Visitor(coins: [200, 100]);
        await visitor.PlayUntilAsync(_ => visitor.State.PaidCents == 300, World.Stop);

        await booth.WaitForAsync(
            status => status.Counters.VouchersCents == 300, TimeSpan.FromSeconds(30), World.Stop);

        await booth.OnlyVoucherAsync();
        await booth.AssertNoCentIsLostAsync(coins: 300);
    }

    [Fact(Timeout = 120_000)]
    public async Task SIGTERM_gives_the_money_back_before_the_booth_ends()
    {
        await using var booth = await world.StartBoothAsync();
        await booth.Visitor().PlayUntilAsync("framing", World.Stop);

        var stopping = booth.StopAsync();
        // Whoever watches the booth sees what it waits for.
        await booth.WaitForAsync(
            report => report.Screen == "refunding", TimeSpan.FromSeconds(10), World.Stop);
        Assert.Equal(0, await stopping);

        await booth.OnlyVoucherAsync();
        Assert.Empty(booth.Folder.Sheets);
        await booth.StartAsync(World.Stop);
        var status = await booth.AssertNoCentIsLostAsync(coins: 800);
        Assert.Equal((0, 800), (status.Counters.CreditCents, status.Counters.VouchersCents));
        Assert.Equal("ready", status.State);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_printer_without_paper_takes_no_coin_and_the_booth_comes_back_by_itself()
    {
        await using var booth = await world.StartBoothAsync();
        await booth.TellAsync("printer media 0", World.Stop);
        var status = await booth.WaitForAsync(
            report => report.State == "out_of_service", TimeSpan.FromSeconds(10), World.Stop);

        Assert.Equal("printer_media_empty", Assert.Single(status.Reasons).Id);
        await booth.TellAsync("coin 200", World.Stop);
        await booth.TellAsync("printer refill", World.Stop);
        await booth.WaitForAsync(
            report => report.State == "ready", TimeSpan.FromSeconds(10), World.Stop);
        Assert.Equal(0, (await booth.LedgerAsync(World.Stop)).CashBoxCents);
    }

    [Fact(Timeout = 120_000)]
    public async Task Paper_that_runs_out_before_confirm_and_comes_back_ends_in_a_sheet()
    {
        await using var booth = await world.StartBoothAsync();
        var visitor = booth.Visitor();
        await visitor.PlayUntilAsync("confirming", World.Stop);
        await booth.TellAsync("printer media 0", World.Stop);
        await booth.WaitForAsync(
            report => report.Screen == "interrupted", TimeSpan.FromSeconds(10), World.Stop);

        await booth.TellAsync("printer refill", World.Stop);
        await visitor.PlayAsync(World.Stop);

        Assert.Equal("completed", visitor.State.Outcome);
        Assert.Single(booth.Folder.Sheets);
        await booth.AssertNoCentIsLostAsync(coins: 800);
    }

    [Fact(Timeout = 120_000)]
    public async Task Paper_that_does_not_come_back_gives_the_money_back()
    {
        await using var booth = await world.StartBoothAsync();
        var visitor = booth.Visitor();
        await visitor.PlayUntilAsync("confirming", World.Stop);
        await booth.TellAsync("printer media 0", World.Stop);

        await visitor.PlayAsync(World.Stop);

        Assert.True(visitor.State.WasRefunded);
        Assert.Empty(booth.Folder.Sheets);
        await booth.OnlyVoucherAsync();
        await booth.AssertNoCentIsLostAsync(coins: 800);
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_keys_and_networks_the_booth_sells_nothing_and_says_why()
    {
        await using var booth =
            await world.StartBoothAsync(change: configuration => configuration with
            {
                Models = new() { Folder = "/nonexistent" },
                Collector = configuration.Collector with { DeviceKey = "/nonexistent/device.key" },
            });

        var status = await booth.StatusAsync(World.Stop);

        Assert.Equal("out_of_service", status.State);
        Assert.Equal(["seal_keys_missing", "models_missing"],
            status.Reasons.Select(reason => reason.Id));
        Assert.True(status.CoinsInhibited);
        Assert.Equal(0, await booth.StopAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_technician_locks_the_booth_and_unlocks_it()
    {
        await using var booth = await world.StartBoothAsync();

        await booth.Control.PostAsync<ServiceReport>(Routes.Lock, body: null, World.Stop);
        await booth.WaitForAsync(
            report => report.State == "maintenance", TimeSpan.FromSeconds(10), World.Stop);
        await booth.Control.PostAsync<ServiceReport>(Routes.Unlock, body: null, World.Stop);
        await booth.WaitForAsync(
            report => report.State == "ready", TimeSpan.FromSeconds(10), World.Stop);
    }
}
