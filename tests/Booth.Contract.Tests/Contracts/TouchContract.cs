using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>What every ITouchPanel must do.</summary>
public abstract class TouchContract
{
    protected abstract TouchRig Open();

    [Fact]
    public async Task A_finger_comes_down_moves_and_is_lifted()
    {
        await using var rig = Open();
        var heard = Listen(rig);
        rig.Swipe(100, 200, 400, 240);
        await rig.PassAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(TouchPhase.Down, heard[0].Phase);
        Assert.Equal(TouchPhase.Up, heard[^1].Phase);
        Assert.All(heard[1..^1], c => Assert.Equal(TouchPhase.Moved, c.Phase));
        Assert.Single(heard.Select(c => c.Id).Distinct());
        Assert.Equal((100, 200), (heard[0].XPx, heard[0].YPx));
        Assert.Equal((400, 240), (heard[^1].XPx, heard[^1].YPx));
    }

    [Fact]
    public async Task Samples_come_at_least_a_hundred_times_a_second_in_the_order_of_time()
    {
        await using var rig = Open();
        var heard = Listen(rig);
        rig.Swipe(100, 200, 700, 200);
        await rig.PassAsync(TimeSpan.FromSeconds(3));
        var steps = heard.Zip(heard.Skip(1), (a, b) => (b.At - a.At).TotalMilliseconds).ToList();
        Assert.All(steps, ms => Assert.InRange(ms, 0, rig.LongestStepMs));
        Assert.True(heard[^1].At <= rig.Time.Monotonic());
    }

    [Fact]
    public async Task Positions_and_pressure_stay_in_their_ranges()
    {
        await using var rig = Open();
        var heard = Listen(rig);
        var glass = rig.Panel.Capabilities;
        rig.Swipe(0, 0, glass.WidthPx - 1, glass.HeightPx - 1);
        await rig.PassAsync(TimeSpan.FromSeconds(5));
        Assert.NotEmpty(heard);
        Assert.All(heard, c =>
        {
            Assert.InRange(c.Id, 0, 9);
            Assert.InRange(c.XPx, 0, glass.WidthPx - 1);
            Assert.InRange(c.YPx, 0, glass.HeightPx - 1);
            Assert.InRange(c.Pressure, 0, 1);
        });
    }

    [Fact]
    public async Task A_lost_panel_lifts_the_finger_first_and_then_says_so()
    {
        await using var rig = Open();
        var heard = new List<string>();
        rig.Panel.ContactChanged += c => heard.Add(c.Phase.ToString());
        rig.Panel.StatusChanged += s => heard.Add(s.State.ToString());
        var touched = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Panel.ContactChanged += _ => touched.TrySetResult();
        rig.Swipe(100, 200, 700, 200);
        await rig.UntilAsync(touched.Task);
        await rig.PassAsync(TimeSpan.FromMilliseconds(200));
        rig.Unplug();
        await rig.PassAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(["Up", "Offline"], heard[^2..]);
        Assert.Equal(new TouchStatus(DeviceState.Offline, TouchFault.Unplugged), rig.Panel.Status);

        heard.Clear();
        rig.Replug();
        await rig.PassAsync(TimeSpan.FromSeconds(3));
        rig.Swipe(100, 200, 120, 200);
        await rig.PassAsync(TimeSpan.FromSeconds(3));
        Assert.Equal(["Online", "Down"], heard[..2]);
        Assert.Equal("Up", heard[^1]);
    }

    private static List<TouchContact> Listen(TouchRig rig)
    {
        var heard = new List<TouchContact>();
        rig.Panel.ContactChanged += heard.Add;
        return heard;
    }
}
