using Booth.Hal;

namespace Booth.Contract.Tests;

public sealed class SimulatedEnclosureTests
{
    [Fact]
    public async Task Every_value_can_be_set_and_is_told()
    {
        await using var bench = new SimulatedBench();
        var told = new List<EnclosureStatus>();
        bench.Booth.Enclosure.StatusChanged += told.Add;
        foreach (var command in (string[])["curtain open", "temperature 90", "disk full", "clock unset"])
            Assert.True(bench.Booth.Apply(command).Accepted);

        Assert.Equal(
            new EnclosureStatus(DoorOpen: false, CurtainOpen: true, 90, DiskFreeMb: 0, ClockSynced: false),
            told[^1]);
        bench.Booth.Apply("disk ok");
        bench.Booth.Apply("clock set");
        Assert.True(bench.Booth.Enclosure.Status is { DiskFreeMb: > 0, ClockSynced: true });
    }
}
