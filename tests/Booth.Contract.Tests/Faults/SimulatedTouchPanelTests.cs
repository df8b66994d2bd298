using Booth.Hal;
using Booth.Hal.Simulated;

namespace Booth.Contract.Tests;

public sealed class SimulatedTouchPanelTests
{
    [Fact]
    public async Task A_tap_is_down_and_up_at_one_place()
    {
        await using var bench = new SimulatedBench();
        var heard = Listen(bench);
        bench.Booth.Apply("touch 640 400");
        bench.Pass(0.2);
        Assert.Equal([TouchPhase.Down, TouchPhase.Up], heard.Select(c => c.Phase));
        Assert.All(heard, c => Assert.Equal((640, 400), (c.XPx, c.YPx)));
        Assert.Equal(80, (heard[1].At - heard[0].At).TotalMilliseconds);
    }

    [Fact]
    public async Task Gestures_play_one_after_the_other()
    {
        await using var bench = new SimulatedBench();
        var heard = Listen(bench);
        bench.Booth.Apply("touch 10 10");
        bench.Booth.Apply("stroke 20,20 80,20 / 90,90");
        bench.Booth.Apply("touch 30 30");
        bench.Pass(3);
        Assert.Equal(4, heard.Count(c => c.Phase == TouchPhase.Down));
        Assert.Equal(4, heard.Count(c => c.Phase == TouchPhase.Up));
        Assert.Equal(heard.Select(c => c.At).Order(), heard.Select(c => c.At));
        Assert.Equal(0, heard.Zip(heard.Skip(1)).Count(
            p => p is { First.Phase: not TouchPhase.Up, Second.Phase: TouchPhase.Down }));
    }

    [Fact]
    public async Task A_file_is_played_sample_by_sample_with_its_pressure()
    {
        await using var bench = new SimulatedBench();
        var heard = Listen(bench);
        var path = Path.Combine(bench.Folder, "signature.txt");
        File.WriteAllText(path, "# x y pressure\n100 200 0.3\n101.5 202 0.6\n\n110 210\n");
        Assert.True(bench.Booth.Apply($"stroke {path}").Accepted);
        bench.Pass(1);
        Assert.Equal([100, 101.5f, 101.5f, 110, 110], heard.Select(c => c.XPx));
        Assert.Equal([0.3f, 0.6f, 0.6f, 0.5f, 0.5f], heard.Select(c => c.Pressure));
    }

    [Fact]
    public async Task Jitter_and_offset_move_every_sample_and_never_off_the_glass()
    {
        await using var bench = new SimulatedBench();
        var heard = Listen(bench);
        bench.Booth.Apply("touch-panel jitter 5");
        bench.Booth.Apply("touch-panel offset 20 0");
        bench.Booth.Apply("stroke 0,100 1279,100");
        bench.Pass(5);
        Assert.InRange(heard[0].XPx, 15, 25);
        Assert.Contains(heard, c => c.YPx != 100);
        Assert.All(heard, c => Assert.InRange(c.YPx, 95, 105));
        Assert.True(heard.Max(c => c.XPx) <= 1279);
    }

    [Fact]
    public async Task A_contact_that_stays_is_a_fault_after_a_minute_until_the_glass_is_wiped()
    {
        await using var bench = new SimulatedBench();
        var heard = Listen(bench);
        bench.Booth.Apply("touch-panel stuck");
        bench.Pass(59);
        Assert.Equal(DeviceState.Online, bench.Booth.TouchPanel.Status.State);
        bench.Pass(2);
        Assert.Equal(TouchFault.StuckContact, bench.Booth.TouchPanel.Status.Fault);

        bench.Booth.Apply("touch 10 10");
        bench.Pass(1);
        bench.Booth.Apply("touch-panel clear");
        Assert.Equal(new TouchStatus(DeviceState.Online, null), bench.Booth.TouchPanel.Status);
        Assert.Equal([9, 0, 0, 9], heard.Select(c => c.Id));
    }

    [Fact]
    public async Task Too_many_waiting_samples_are_refused()
    {
        await using var bench = new SimulatedBench();
        var stroke = "stroke " + string.Join(' ', Enumerable.Range(0, 500).Select(i => $"{i % 2 * 1000},0"));
        Assert.False(bench.Booth.Apply(stroke).Accepted);
        IReadOnlyList<IReadOnlyList<TouchSample>> big = [[.. new TouchSample[20_000]]];
        Assert.True(bench.Booth.TouchPanel.Draw(big));
        Assert.False(bench.Booth.TouchPanel.Draw(big) && bench.Booth.TouchPanel.Draw(big));
    }

    [Theory]
    [InlineData("1 2 3 4", "line 1: found '1 2 3 4'")]
    [InlineData("1 2\n\n1 x", "line 3: found '1 x'")]
    [InlineData("1 NaN", "line 1: found '1 NaN'")]
    [InlineData("1 -2", "line 1: found '1 -2'")]
    [InlineData("1 2 1.5", "line 1: found '1 2 1.5'")]
    [InlineData("# nothing\n\n", "found no point")]
    public void A_file_that_is_no_stroke_says_where_and_why(string text, string reason)
    {
        var thrown = Assert.Throws<FormatException>(() => StrokeText.ReadFile(text));
        Assert.StartsWith(reason, thrown.Message, StringComparison.Ordinal);
        Assert.Contains("expected", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_gives_strokes_or_a_reason()
    {
        var random = new Random(3);
        const string letters = "0123456789 ,.-#/\n\teENa\0";
        for (var round = 0; round < 5000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60))
                .Select(_ => letters[random.Next(letters.Length)])]);
            Read(() => StrokeText.ReadFile(text));
            Read(() => StrokeText.ReadCorners(text));
        }

        static void Read(Func<IReadOnlyList<IReadOnlyList<TouchSample>>> read)
        {
            try
            {
                var strokes = read();
                Assert.InRange(strokes.Sum(s => s.Count), 1, StrokeText.MaxSamples);
                Assert.All(strokes, s => Assert.NotEmpty(s));
            }
            catch (FormatException exception)
            {
                Assert.Contains("expected", exception.Message, StringComparison.Ordinal);
            }
        }
    }

    private static List<TouchContact> Listen(SimulatedBench bench)
    {
        var heard = new List<TouchContact>();
        bench.Booth.TouchPanel.ContactChanged += heard.Add;
        return heard;
    }
}
