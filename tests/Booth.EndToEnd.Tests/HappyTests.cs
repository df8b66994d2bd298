using System.Collections.Immutable;
using Booth.Flow;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

public sealed class HappyTests(World world) : IClassFixture<World>
{
    [Theory(Timeout = 120_000)]
    [InlineData("A_compliant")]
    [InlineData("C_compliant")]
    [InlineData("F_compliant")]
    [InlineData("H_compliant")]
    public async Task An_e_photo_is_paid_taken_signed_printed_sealed_and_delivered_once(
        string portrait)
    {
        await using var booth = await world.StartBoothAsync(portrait);
        var visitor = booth.Visitor();

        await visitor.PlayAsync(World.Stop);
        await booth.WaitForDeliveryAsync();

        Assert.Equal(("completed", 800), (visitor.State.Outcome, visitor.State.PaidCents));
        await booth.AssertNoCentIsLostAsync(coins: 800);
        var code = await booth.CodeOnPaperAsync();
        Assert.Equal(CodeProblem.None, CodeRules.Check(CodeProfile.Iso7064, code));
        Assert.Single(booth.Folder.Sheets);
        Assert.Empty(booth.Folder.Slips);
        Assert.Equal(1, await world.CountDossiersAsync(code));
        Assert.Equal(0, await booth.StopAsync());
        LeakSearch.AssertClean(booth.Folder, code);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_the_administration_fetches_is_what_was_sealed_and_is_fetched_once()
    {
        await using var booth = await world.StartBoothAsync("D_compliant");
        await booth.Visitor().PlayAsync(World.Stop);
        await booth.WaitForDeliveryAsync();
        var code = await booth.CodeOnPaperAsync();
        var fetched = Path.Combine(booth.Folder.Root, "fetched");

        await world.Collector.FetchAsync(code, fetched, World.Stop);

        await Judges.AssertPhotoAsync(Path.Combine(fetched, "photo.jp2"));
        await Judges.AssertSheetAsync(Path.ChangeExtension(booth.Folder.Sheets[^1], ".pdf"));
        Judges.AssertSignature(Path.Combine(fetched, "signature.png"));
        var opened = await Judges.OpenEnvelopeAsync(world.Collector, code, booth.Folder.Root);
        Assert.All(["photo.jp2", "signature.png", "manifest.json"], name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(fetched, name)),
            File.ReadAllBytes(Path.Combine(opened, name))));
        var again = await Assert.ThrowsAsync<VisitException>(() =>
            world.Collector.FetchAsync(code, fetched, World.Stop));
        Assert.Contains("410", again.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_plain_sheet_is_printed_and_nothing_is_sent()
    {
        await using var booth = await world.StartBoothAsync("B_compliant");
        var before = (await world.Collector.ListAsync(World.Stop)).Count;
        var visitor = booth.Visitor("sheet", [200, 200, 200]);

        await visitor.PlayAsync(World.Stop);

        Assert.Equal("completed", visitor.State.Outcome);
        Assert.Single(booth.Folder.Sheets);
        await booth.AssertNoCentIsLostAsync(coins: 600);
        Assert.Equal(before, (await world.Collector.ListAsync(World.Stop)).Count);
        Assert.Equal(0, await booth.StopAsync());
    }

    [Fact(Timeout = 180_000)]
    public async Task What_was_paid_too_much_becomes_a_voucher_that_is_worth_its_money_once()
    {
        await using var booth = await world.StartBoothAsync("G_compliant");

        await booth.Visitor(coins: [200, 200, 200, 100, 200]).PlayAsync(World.Stop);
        var voucher = await booth.OnlyVoucherAsync();
        await booth.TellAsync("camera picture " + world.Portrait("E_compliant"), World.Stop);
        var second = booth.Visitor("sheet", [200, 200, 100], voucher);
        await second.PlayUntilAsync("framing", World.Stop);
        await second.PlayAsync(World.Stop);

        Assert.Equal((false, "completed", 500),
            (second.State.VoucherRefused, second.State.Outcome, second.State.PaidCents));
        await booth.AssertNoCentIsLostAsync(coins: 1_400);
        var third = booth.Visitor("sheet", ImmutableArray<int>.Empty, voucher);
        await third.PlayUntilAsync(_ => third.State.VoucherRefused, World.Stop);
        Assert.True(third.State.VoucherRefused);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_fleet_sees_the_booth_and_no_personal_data()
    {
        await using var booth = await world.StartBoothAsync("A_compliant");
        await booth.Visitor().PlayAsync(World.Stop);
        var code = await booth.CodeOnPaperAsync();
        await booth.StopAsync();

        var heard = world.Witness.Heard().Select(message => message.ToJsonString()).ToList();

        Assert.Contains(heard, message =>
            message.Contains("NBIRTH/demo-1", StringComparison.Ordinal));
        Assert.Contains(heard, message => message.Contains("busy", StringComparison.Ordinal));
        Assert.DoesNotContain(heard, message => message.Contains(code, StringComparison.Ordinal));
    }
}
