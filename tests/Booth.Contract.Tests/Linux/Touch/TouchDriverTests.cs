using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>Decoders under any bytes, maps, lost events, resets, dirt on the glass.</summary>
public sealed class TouchDriverTests
{
    [Fact]
    public void Any_stream_of_events_leaves_every_finger_in_its_life()
    {
        var random = new Random(11);
        ushort[] codes = [0x2F, 0x35, 0x36, 0x39, 0x3A, 0, 3, 0x30];
        for (var round = 0; round < 300; round++)
        {
            var heard = new List<TouchContact>();
            var board = new ContactBoard(heard.Add);
            var decoder = new MultitouchDecoder(255);
            for (var i = 0; i < 300; i++)
            {
                var value = random.Next(4) == 0 ? random.Next() - (int.MaxValue / 2) : random.Next(-2, 12);
                var one = new InputEvent(
                    (ushort)(random.Next(3) == 0 ? 0 : 3), codes[random.Next(codes.Length)], value,
                    TimeSpan.FromMilliseconds(i));
                var changed = decoder.Take(one);
                if (decoder.HasLostEvents)
                    board.LiftAll(one.At);

                foreach (var touch in changed)
                    board.Put(touch, TouchRigs.Map, one.At);
            }

            CheckLives(heard);
        }
    }

    // A finger at the height of the one before sends no height, whoever read that one.
    [Fact]
    public void What_stood_in_a_slot_is_where_a_finger_that_sends_less_comes_down()
    {
        var decoder = new MultitouchDecoder(255);
        foreach (var (code, value) in ((ushort, int)[])[(0x2F, 0), (0x35, 300), (0x36, 701), (0x2F, 0), (0x39, 7),
            (0x35, 556)])
            decoder.Take(new(3, code, value, TimeSpan.Zero));

        var touch = Assert.Single(decoder.Take(new(0, 0, 0, TimeSpan.Zero)));
        Assert.Equal((556, 701, true), (touch.X, touch.Y, touch.IsDown));
    }

    [Fact]
    public void Any_registers_are_a_report_or_none()
    {
        var random = new Random(12);
        for (var round = 0; round < 20_000; round++)
        {
            var registers = new byte[random.Next(5) == 0 ? random.Next(64) : Ft5x06Report.Bytes];
            random.NextBytes(registers);
            if (registers.Length > 0 && random.Next(2) == 0)
                registers[0] = (byte)random.Next(7);

            var points = Ft5x06Report.Parse(registers) ?? [];
            Assert.InRange(points.Length, 0, 5);
            Assert.Equal(points.Length, points.Select(p => p.Id).Distinct().Count());
            Assert.All(points, p => Assert.InRange(p.X, 0, 4095));
        }
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(90, 1279, 0)]
    [InlineData(180, 1279, 799)]
    [InlineData(270, 0, 799)]
    public void The_glass_may_be_turned(int degrees, float x, float y) =>
        Assert.Equal((x, y), (TouchRigs.Map with { RotationDegrees = degrees }).ToPixels(0, 0));

    [Fact]
    public void A_calibration_moves_and_scales_and_nothing_leaves_the_glass()
    {
        var map = TouchRigs.Map with { Calibration = [0.5, 0, 0.25, 0, 2, -0.5] };
        var (x, y) = map.ToPixels(640, 400);
        Assert.InRange(x, 638, 642);
        Assert.InRange(y, 398, 402);
        Assert.Equal((0.25f * 1279, 0), map.ToPixels(0, 0));
        Assert.Equal(799, map.ToPixels(int.MaxValue, int.MaxValue).YPx);
    }

    [Fact]
    public async Task Events_that_the_kernel_dropped_lift_every_finger()
    {
        var time = new ManualTimeProvider();
        var device = new FakeEventDevice(time);
        await using var panel =
            new EvdevTouchPanel(() => device, _ => TouchRigs.Map, TouchRigs.Glass, time);
        var heard = new List<TouchPhase>();
        panel.ContactChanged += c => heard.Add(c.Phase);
        device.Swipe(10, 10, 500, 10);
        time.Advance(TimeSpan.FromMilliseconds(95));
        device.Put(0, 3, 0, time.Monotonic());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TouchPhase.Up, heard[^1]);
        Assert.Single(heard, p => p == TouchPhase.Up);
    }

    [Fact]
    public async Task A_controller_in_reset_lifts_the_finger()
    {
        var rig = new Ft5x06Rig();
        var heard = new List<TouchPhase>();
        rig.Panel.ContactChanged += c => heard.Add(c.Phase);
        rig.Touch(Ft5x06Rig.Registers(10, 10, isDown: true));
        rig.Show([.. Enumerable.Repeat((byte)0xFF, Ft5x06Report.Bytes)]);
        rig.Time.Advance(TimeSpan.FromMilliseconds(11));
        Assert.Equal([TouchPhase.Down, TouchPhase.Up], heard);
        await rig.Panel.DisposeAsync();
    }

    [Fact]
    public async Task A_lost_edge_does_not_leave_a_finger_on_the_glass()
    {
        var rig = new Ft5x06Rig();
        var heard = new List<TouchPhase>();
        rig.Panel.ContactChanged += c => heard.Add(c.Phase);
        rig.Swipe(10, 10, 500, 10);
        rig.Time.Advance(TimeSpan.FromSeconds(0.404));
        rig.Show(Ft5x06Rig.Registers(0, 0, isDown: false));
        rig.Time.Advance(TimeSpan.FromSeconds(0.010));
        Assert.Equal(TouchPhase.Up, heard[^1]);
        await rig.Panel.DisposeAsync();
    }

    [Fact]
    public async Task A_chip_of_another_kind_is_no_panel()
    {
        var rig = new Ft5x06Rig { ChipId = 0x99 };
        rig.Unplug();
        rig.Replug();
        rig.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(DeviceState.Offline, rig.Panel.Status.State);
        rig.ChipId = 0x36;
        rig.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(DeviceState.Online, rig.Panel.Status.State);
        await rig.Panel.DisposeAsync();
    }

    [Fact]
    public async Task Dirt_that_rests_for_a_minute_is_told_and_wiped_away()
    {
        var rig = new Ft5x06Rig();
        rig.Touch(Ft5x06Rig.Registers(10, 10, isDown: true));
        rig.Time.Advance(TimeSpan.FromSeconds(62));
        Assert.Equal(
            new(DeviceState.HardwareError, TouchFault.StuckContact), rig.Panel.Status);
        rig.Show(Ft5x06Rig.Registers(0, 0, isDown: false));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new(DeviceState.Online, null), rig.Panel.Status);
        await rig.Panel.DisposeAsync();
    }

    private static void CheckLives(List<TouchContact> heard)
    {
        var down = new HashSet<int>();
        foreach (var contact in heard)
        {
            Assert.Equal(contact.Phase == TouchPhase.Down, down.Add(contact.Id));
            if (contact.Phase == TouchPhase.Up)
                down.Remove(contact.Id);

            Assert.InRange(contact.XPx, 0, 1279);
            Assert.InRange(contact.YPx, 0, 799);
            Assert.InRange(contact.Pressure, 0, 1);
        }
    }
}
