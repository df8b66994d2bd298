using Booth.Hal.Linux;
using Booth.Testing;

namespace Booth.Contract.Tests;

public sealed class LinuxEnclosureTests
{
    private readonly ManualTimeProvider time = new();
    private readonly FakeReadings readings = new();

    [Fact]
    public async Task A_door_whose_line_is_gone_counts_as_open_until_it_is_back()
    {
        var controller = new FakeController(time);
        await using var box = Make(controller);
        controller.Unplug();
        Assert.True(box.Status.DoorOpen);
        controller.Replug();
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.False(box.Status.DoorOpen);
    }

    [Fact]
    public async Task The_boards_readings_are_followed_and_a_failing_sensor_keeps_its_last_value()
    {
        await using var box = Make(new FakeController(time));
        readings.Temperature = 82;
        readings.Throttled = true;
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.True(box.Status is { TemperatureC: 82, IsThrottled: true, DiskFreeMb: 640 });
        readings.IsBroken = true;
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.True(box.Status is { TemperatureC: 82, IsThrottled: true, DiskFreeMb: 0 });
    }

    [Theory]
    [InlineData("48312\n", 48)]
    [InlineData("-5000", -5)]
    [InlineData("", null)]
    [InlineData("hot", null)]
    [InlineData("999999999", null)]
    public void A_temperature_is_read_in_thousandths(string text, int? celsius) =>
        Assert.Equal(celsius, (int?)SysfsReadings.ParseTemperature(text));

    [Theory]
    [InlineData("0\n", false)]
    [InlineData("50005\n", true)]
    [InlineData("50000", false)]
    [InlineData("0x4", true)]
    [InlineData("1", true)]
    [InlineData("no", null)]
    public void Throttling_is_the_bits_of_now(string text, bool? throttled) =>
        Assert.Equal(throttled, SysfsReadings.ParseThrottled(text));

    [Theory]
    [InlineData(0, 0, false, true)]
    [InlineData(0, 0x40, true, false)]
    [InlineData(5, 0x40, false, false)]
    [InlineData(-1, 0, false, false)]
    [InlineData(-1, 0, true, true)]
    public void A_clock_that_may_not_be_asked_is_what_timesyncd_left_behind(
        int answer, int status, bool hasMark, bool isSynced)
    {
        var mark = hasMark ? "/proc/self/exe" : "/proc/self/no-such-file";
        Assert.Equal(isSynced, SysfsReadings.IsSynced(answer, status, mark));
    }

    [Fact]
    public void The_files_of_the_kernel_are_read()
    {
        var folder = Directory.CreateTempSubdirectory("booth-sysfs-");
        var file = Path.Combine(folder.FullName, "temp");
        File.WriteAllText(file, "51234\n");
        var board = new SysfsReadings(file, throttledFile: null, folder.FullName);
        Assert.Equal(51, board.TemperatureC());
        Assert.InRange(board.DiskFreeMb(), 1, long.MaxValue);
        Assert.False(board.IsThrottled());
        _ = board.ClockSynced();
        folder.Delete(recursive: true);
        Assert.ThrowsAny<IOException>(() => board.TemperatureC());
    }

    private LinuxEnclosure Make(FakeController controller) =>
        new(new(controller.OpenInput, Curtain: null, ServiceKey: null), readings, time);
}
