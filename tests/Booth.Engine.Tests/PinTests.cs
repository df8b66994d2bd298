using Booth.Flow;

namespace Booth.Engine.Tests;

/// <summary>The maintenance PIN at the panel.</summary>
public sealed class PinTests
{
    private static readonly TimeSpan LongerThanTheFirstWait = TimeSpan.FromSeconds(31);

    [Fact]
    public async Task Wrong_ones_from_before_count_while_the_journal_cannot_be_read()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.PressAsync(Button.Technician, "EnteringPin");
        await TypeAsync(booth, "111111");
        await TypeAsync(booth, "222222");

        booth.Disk.IsBroken = true;
        await TypeAsync(booth, "333333");
        await TypeAsync(booth, TestBooth.Pin);
        Assert.Equal("EnteringPin", booth.Screen);

        await booth.PassAsync(LongerThanTheFirstWait);
        await TypeAsync(booth, TestBooth.Pin);
        Assert.Equal("Servicing", booth.Screen);
    }

    [Fact]
    public async Task A_right_one_opens_and_the_key_leads_out_again()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        await booth.PressAsync(Button.Technician, "EnteringPin");
        await TypeAsync(booth, TestBooth.Pin);
        Assert.Equal("Servicing", booth.Screen);

        await booth.PressAsync(Button.Back, "Attract");
        Assert.False(booth.Coins.Status.IsAccepting);
    }

    private static async Task TypeAsync(TestBooth booth, string pin)
    {
        await booth.TypeAsync(pin);
        booth.Tap(Button.Ok);
        await booth.PassAsync(TimeSpan.FromSeconds(1));
    }
}
