using Booth.Configuration;
using Booth.Drawing;
using Booth.Testing;

namespace Booth.EndToEnd.Tests;

/// <summary>The real window of the real boothd on a real X server, with real input.</summary>
public sealed class WindowTests(World world) : IClassFixture<World>
{
    [Fact(Timeout = 180_000)]
    public async Task A_whole_e_photo_by_touch_alone()
    {
        using var glass = await VirtualX.StartAsync();
        await using var booth = await world.StartBoothAsync(change: InWindow(glass));
        var visitor = booth.Visitor(hands: new MouseHands(glass));
        foreach (var screen in (string[])["choosing", "paying", "framing", "counting_down",
            "reviewing", "signing", "confirming", "printing"])
        {
            await visitor.PlayUntilAsync(screen, World.Stop);
            await AssertShowsAsync(glass, screen);
        }

        await visitor.PlayAsync(World.Stop);
        await booth.WaitForDeliveryAsync();
        Assert.Equal(("completed", 800), (visitor.State.Outcome, visitor.State.PaidCents));
        Assert.Single(booth.Folder.Sheets);
        Assert.Equal(0, await booth.StopAsync());
    }

    [Fact(Timeout = 180_000)]
    public async Task A_whole_visit_by_two_buttons_alone()
    {
        using var glass = await VirtualX.StartAsync();
        await using var booth = await world.StartBoothAsync(change: InWindow(glass));
        var visitor = booth.Visitor("sheet", [200, 200, 200], hands: new ButtonHands(glass, booth));
        await visitor.PlayUntilAsync("reviewing", World.Stop);
        await AssertShowsAsync(glass, "buttons-reviewing");
        await visitor.PlayAsync(World.Stop);
        Assert.Equal(("completed", 600), (visitor.State.Outcome, visitor.State.PaidCents));
        Assert.Single(booth.Folder.Sheets);
        Assert.Equal(0, await booth.StopAsync());
    }

    [Fact(Timeout = 180_000)]
    public async Task An_x_server_that_dies_while_a_visitor_is_framed_costs_them_nothing()
    {
        using var glass = await VirtualX.StartAsync();
        await using var booth = await world.StartBoothAsync("empty_seat", InWindow(glass));
        var visitor = booth.Visitor(hands: new MouseHands(glass));
        await visitor.PlayUntilAsync("framing", World.Stop);
        glass.Kill();
        await booth.WaitForAsync(report => report.Devices["display"] == "offline",
            TimeSpan.FromSeconds(30), World.Stop);
        Assert.Equal(800, (await booth.LedgerAsync(World.Stop)).CreditCents);
        await glass.StartAgainAsync();
        await booth.WaitForAsync(report => report.Devices["display"] == "online",
            TimeSpan.FromSeconds(30), World.Stop);
        await AssertShowsAsync(glass, "returned");
        Assert.Equal("framing", (await booth.ScreenAsync(World.Stop)).Name);
        await booth.TellAsync("camera picture " + world.Portrait("A_compliant"), World.Stop);
        await visitor.PlayAsync(World.Stop);
        Assert.Equal(("completed", 800), (visitor.State.Outcome, visitor.State.PaidCents));
        Assert.Single(booth.Folder.Sheets);
        Assert.Equal(0, await booth.StopAsync());
    }

    private static Func<BoothConfiguration, BoothConfiguration> InWindow(VirtualX glass) =>
        booth => booth with
        {
            // Real hands are slower than commands, and every screen is to be looked at.
            Session = booth.Session with
            {
                IdleTimeoutS = 30,
                HoldStillMs = 2_000,
                CountdownS = 3,
            },
            Devices = booth.Devices with
            {
                Display = new()
                {
                    Kind = "sdl",
                    Sdl = new()
                    {
                        Driver = "x11",
                        XServer = glass.Name,
                        Renderer = "software",
                        Fullscreen = false,
                        CoinKeys = true,
                    },
                },
            },
        };

    /// <summary>
    /// Something with many colours is on the glass. BOOTH_PICTURES=DIR keeps it to be looked at.
    /// </summary>
    private static async Task AssertShowsAsync(VirtualX glass, string name)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(300), World.Stop);
        var pixels = glass.TakePicture();
        var colours = pixels.Chunk(4).Select(pixel => (pixel[0], pixel[1], pixel[2])).ToHashSet();
        Assert.InRange(colours.Count, 100, int.MaxValue);
        if (Environment.GetEnvironmentVariable("BOOTH_PICTURES") is { Length: > 0 } folder)
        {
            using var png = PngEncoder.Encode(
                pixels, PixelFormat.Bgrx32, VirtualX.Width, VirtualX.Height, dpi: 0);
            await File.WriteAllBytesAsync(
                Path.Combine(folder, name + ".png"), png.Written.ToArray(), World.Stop);
        }
    }
}
