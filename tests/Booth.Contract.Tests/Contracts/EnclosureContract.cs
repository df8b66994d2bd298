namespace Booth.Contract.Tests;

/// <summary>What every IEnclosure must do.</summary>
public abstract class EnclosureContract
{
    protected abstract EnclosureRig Open();

    [Fact]
    public async Task It_knows_its_values()
    {
        await using var rig = Open();
        var status = rig.Enclosure.Status;
        Assert.InRange(status.TemperatureC, -20, 110);
        Assert.InRange(status.DiskFreeMb, 1, long.MaxValue);
    }

    [Fact]
    public async Task A_door_is_told_once_for_each_move()
    {
        await using var rig = Open();
        var told = new List<bool>();
        rig.Enclosure.StatusChanged += s => told.Add(s.DoorOpen);
        foreach (var open in (bool[])[true, true, false])
        {
            rig.MoveDoor(open);
            await rig.PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([true, false], told);
        Assert.False(rig.Enclosure.Status.DoorOpen);
    }
}
