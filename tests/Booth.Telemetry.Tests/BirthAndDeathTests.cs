namespace Booth.Telemetry;

/// <summary>What a fleet tool that knows only Sparkplug B sees, over a real broker.</summary>
public sealed class BirthAndDeathTests
{
    [Fact]
    public async Task The_birth_carries_every_metric_with_its_type_and_rebirth_false()
    {
        await using var broker = await Broker.StartAsync();
        await using var witness = await Witness.StartAsync(broker.Port);
        await using var telemetry = Example.Telemetry(Example.Options(broker.Port));
        telemetry.Start(Example.Booth);

        var birth = await witness.NextAsync("NBIRTH");
        Assert.Equal("spBv1.0/gares/NBIRTH/lyon-07", birth.Topic);
        Assert.Equal((0, false, 0L), (birth.Qos, birth.Retained, birth.Seq));
        Assert.Equal(0, (int)birth.Metric("bdSeq")!);
        Assert.False((bool)birth.Metric("Node Control/Rebirth")!);
        Assert.Equal("ready", (string)birth.Metric("Health/State")!);
        Assert.Equal("", (string)birth.Metric("Health/Reasons")!);
        Assert.Equal("0.1.0", (string)birth.Metric("Properties/Software")!);
        Assert.Equal(4000, (long)birth.Metric("Sales/ValueCents")!);
        Assert.All(
            birth.Json["metrics"]!.AsArray(), metric => Assert.NotNull(metric!["type"]));
    }

    [Fact]
    public async Task Devices_are_born_after_the_node_with_the_next_sequence_numbers()
    {
        await using var broker = await Broker.StartAsync();
        await using var witness = await Witness.StartAsync(broker.Port);
        await using var telemetry = Example.Telemetry(Example.Options(broker.Port));
        telemetry.Start(Example.Booth);

        await witness.NextAsync("NBIRTH");
        string[] devices = ["coin", "printer", "camera", "upload"];
        foreach (var (index, device) in devices.Index())
        {
            var birth = await witness.NextAsync("DBIRTH");
            Assert.Equal($"spBv1.0/gares/DBIRTH/lyon-07/{device}", birth.Topic);
            Assert.Equal((0, false, index + 1L), (birth.Qos, birth.Retained, birth.Seq));
        }

        var printer = witness.All.Single(
            heard => heard.Topic.EndsWith("/printer", StringComparison.Ordinal));
        Assert.Equal(320, (int)printer.Metric("MediaRemaining")!);
        Assert.Equal("online", (string)printer.Metric("State")!);
    }

    [Fact]
    public async Task A_pulled_cable_lets_the_broker_say_the_death_with_the_number_of_the_birth()
    {
        await using var broker = await Broker.StartAsync();
        await using var witness = await Witness.StartAsync(broker.Port);
        await using var cable = new Cable(broker.Port);
        await using var telemetry = Example.Telemetry(Example.Options(cable.Port));
        telemetry.Start(Example.Booth);
        var birth = await witness.NextAsync("NBIRTH");

        await cable.PullAsync();

        var death = await witness.NextAsync("NDEATH");
        Assert.Equal((1, false, (long?)null), (death.Qos, death.Retained, death.Seq));
        Assert.Equal("bdSeq", Assert.Single(death.Names));
        Assert.Equal((int)birth.Metric("bdSeq")!, (int)death.Metric("bdSeq")!);
    }

    [Fact]
    public async Task A_clean_stop_says_the_death_once()
    {
        await using var broker = await Broker.StartAsync();
        await using var witness = await Witness.StartAsync(broker.Port);
        var telemetry = Example.Telemetry(Example.Options(broker.Port));
        telemetry.Start(Example.Booth);
        await witness.NextAsync("NBIRTH");

        await telemetry.DisposeAsync();
        await witness.NextAsync("NDEATH");
        await witness.SayAsync("spBv1.0/end", [1]);
        await witness.NextAsync(heard => heard.Topic == "spBv1.0/end");

        Assert.Single(witness.All, heard => heard.Verb == "NDEATH");
        Assert.False(telemetry.Status.Connected);
        Assert.Null(telemetry.Status.LastError);
    }

    [Fact]
    public async Task After_a_broker_restart_the_booth_comes_back_with_the_next_bdSeq()
    {
        await using var broker = await Broker.StartAsync();
        await using var telemetry = Example.Telemetry(Example.Options(broker.Port));
        await using (var before = await Witness.StartAsync(broker.Port))
        {
            telemetry.Start(Example.Booth);
            Assert.Equal(0, (int)(await before.NextAsync("NBIRTH")).Metric("bdSeq")!);
        }

        await broker.KillAsync();
        await Until.TrueAsync(() => !telemetry.Status.Connected);
        Assert.NotNull(telemetry.Status.LastError);
        await broker.StartAgainAsync();
        await Until.TrueAsync(() => telemetry.Status.Connected);

        await using var after = await Witness.StartAsync(broker.Port);
        await telemetry.DisposeAsync();
        var death = await after.NextAsync("NDEATH");
        Assert.Equal(telemetry.Status.Connects - 1, (long)death.Metric("bdSeq")!);
    }
}
