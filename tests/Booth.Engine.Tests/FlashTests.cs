using Booth.Drawing;
using Booth.Flow;

namespace Booth.Engine.Tests;

/// <summary>Whether the flash lit the shot: engine, camera and flash in one light.</summary>
public sealed class FlashTests
{
    private readonly List<(double Shot, double Before)> seen = [];

    [Fact]
    public async Task The_shot_is_compared_with_a_still_from_before_its_flash()
    {
        await using TestBooth booth = await FramedAsync();
        await booth.SeeAsync("Reviewing");

        (double shot, double before) = Assert.Single(seen);
        Assert.True(shot > 3 * before, $"found {shot} with the flash and {before} before it");
        Assert.DoesNotContain(booth.Engine.CurrentScreen.Verdict!.Findings, IsDark);
    }

    [Fact]
    public async Task A_tube_that_stays_dark_refuses_the_shot()
    {
        await using TestBooth booth = await FramedAsync();
        booth.Flash.Fail();
        await booth.SeeAsync("Reviewing");

        (double shot, double before) = Assert.Single(seen);
        Assert.Equal(before, shot, 1.0);
        Assert.Contains(booth.Engine.CurrentScreen.Verdict!.Findings, IsDark);
    }

    [Fact]
    public async Task A_flash_that_lights_too_late_refuses_the_shot()
    {
        await using TestBooth booth = await FramedAsync();
        booth.Flash.BeLate(TimeSpan.FromMilliseconds(300));
        await booth.SeeAsync("Reviewing");

        Assert.Contains(booth.Engine.CurrentScreen.Verdict!.Findings, IsDark);
    }

    [Fact]
    public async Task Without_a_flash_the_shot_is_judged_by_its_light_alone()
    {
        await using TestBooth booth = await FramedAsync();
        booth.Flash.Unplug();
        await booth.SeeAsync("Reviewing");

        Assert.Empty(seen);
        Assert.DoesNotContain(
            booth.Engine.CurrentScreen.Verdict!.Findings, finding => finding.Id == FindingId.FlashLit);
    }

    private static bool IsDark(Finding finding) =>
        finding is { Id: FindingId.FlashLit, Result: FindingResult.Fail };

    private async Task<TestBooth> FramedAsync()
    {
        var booth = new TestBooth();
        booth.Studio.Compare = (shot, before) =>
        {
            seen.Add((Light(shot), Light(before)));
            return Math.Log2((seen[^1].Shot + 1) / (seen[^1].Before + 1));
        };
        await booth.StartAsync();
        await booth.ToPayingAsync();
        await booth.InsertAsync(200, 200, 200, 200);
        await booth.SeeAsync("Framing");
        return booth;
    }

    private static double Light(PersonalImage jpeg)
    {
        byte[] pixels = new byte[JpegCodec.ReadHeader(jpeg.Bytes).ByteCount(JpegPixels.Rgb24)];
        JpegCodec.Decode(jpeg.Bytes, pixels, JpegPixels.Rgb24);
        return pixels.Average(value => (double)value);
    }
}
