using Booth.Hal.Simulated;

namespace Booth.Contract.Tests;

public sealed class SimulatedDisplayTests
{
    [Fact]
    public async Task Each_screen_leaves_one_picture_of_how_it_ended()
    {
        await using var bench = new SimulatedBench(o => o with { GlassFolder = o.PaperFolder + "-glass" });
        var display = bench.Booth.Display;
        display.Present(Frame(display, 10), "attract");
        display.Present(Frame(display, 20), "attract");
        display.Present(Frame(display, 30), "Paying/€");
        display.Present(Frame(display, 40), "attract");
        await display.DisposeAsync();

        var glass = Directory.GetFiles(Path.Combine(bench.Folder, "paper-glass")).Order().ToList();
        Assert.Equal(
            ["01-attract.png", "02-paying--.png", "03-attract.png"], glass.Select(p => Path.GetFileName(p)));
        Assert.Equal([20, 30, 40], glass.Select(p => FirstByte(File.ReadAllBytes(p))));
    }

    [Fact]
    public async Task A_picture_of_the_moment_can_be_taken()
    {
        await using var bench = new SimulatedBench();
        var display = bench.Booth.Display;
        display.Present(Frame(display, 77), "attract");
        using var png = display.TakePicture();
        Assert.Equal(77, FirstByte(png.Bytes));
        Assert.Equal("attract", display.ScreenName);
    }

    [Fact]
    public async Task A_glass_that_cannot_be_written_is_counted_and_stops_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("booth-glass-").FullName;
        var display = new SimulatedDisplay(640, 480, folder);
        Directory.Delete(folder);
        display.Present(Frame(display, 1), "attract");
        display.Present(Frame(display, 2), "attract");
        await display.DisposeAsync();
        Assert.Equal((2, 2), (display.Status.FramesPresented, display.LostPictures));
    }

    [Fact]
    public async Task A_booth_that_starts_again_goes_on_counting_its_pictures()
    {
        var folder = Directory.CreateTempSubdirectory("booth-glass-").FullName;
        for (var i = 0; i < 2; i++)
        {
            var display = new SimulatedDisplay(640, 480, folder);
            display.Present(Frame(display, 1), "attract");
            await display.DisposeAsync();
        }

        Assert.Equal(
            ["01-attract.png", "02-attract.png"],
            Directory.GetFiles(folder).Select(p => Path.GetFileName(p)).Order());
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] Frame(SimulatedDisplay display, byte level)
    {
        var frame = new byte[display.WidthPx * display.HeightPx * 4];
        Array.Fill(frame, level);
        return frame;
    }

    private static int FirstByte(ReadOnlySpan<byte> png)
    {
        using var picture = Drawing.PngDecoder.Decode(png);
        return picture.Pixels[0];
    }
}
