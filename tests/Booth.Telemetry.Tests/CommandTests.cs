using Google.Protobuf;

namespace Booth.Telemetry;

/// <summary>What a host may ask over the broker, and what it may not.</summary>
public sealed class CommandTests
{
    private const string Commands = "spBv1.0/gares/NCMD/lyon-07";

    [Fact]
    public async Task A_rebirth_request_is_answered_with_every_birth_from_seq_0()
    {
        await using var broker = await Broker.StartAsync();
        await using var witness = await Witness.StartAsync(broker.Port);
        await using var telemetry = Example.Telemetry(Example.Options(broker.Port));
        telemetry.Start(Example.Booth);
        await witness.NextAsync("NBIRTH");

        await witness.SayAsync(Commands, Rebirth(true));

        var again = await witness.NextAsync("NBIRTH");
        Assert.Equal((0L, 0), (again.Seq, (int)again.Metric("bdSeq")!));
        Assert.Equal(4L, (await witness.NextAsync(
            heard => heard.Topic.EndsWith("DBIRTH/lyon-07/upload", StringComparison.Ordinal))).Seq);
        Assert.Equal((1, 0), (telemetry.Status.Connects, telemetry.Status.CommandsRefused));
    }

    [Fact]
    public async Task Unknown_malformed_oversized_and_retained_commands_are_refused_and_counted()
    {
        await using var broker = await Broker.StartAsync();
        await using var witness = await Witness.StartAsync(broker.Port);
        await witness.SayAsync(Commands, Rebirth(true), "-r");
        await using var telemetry = Example.Telemetry(Example.Options(broker.Port));
        telemetry.Start(Example.Booth);
        await witness.NextAsync("NBIRTH");

        await witness.SayAsync(Commands, Rebirth(false));
        await witness.SayAsync(Commands, Command("Node Control/Reboot", true));
        await witness.SayAsync(Commands, Command("Command/open-envelope", true));
        await witness.SayAsync(Commands, [0xff, 0xff, 0xff]);
        await witness.SayAsync(Commands, new byte[MqttSession.MessageBytesMax + 1]);
        await Until.TrueAsync(() => telemetry.Status.CommandsRefused == 6);
        await witness.SayAsync(Commands, Rebirth(true));
        await witness.NextAsync("NBIRTH");

        Assert.Equal(2, witness.All.Count(heard => heard.Verb == "NBIRTH"));
        Assert.Equal(6, telemetry.Status.CommandsRefused);
        Assert.True(telemetry.Status.Connected);
    }

    [Fact]
    public async Task A_host_that_asks_without_pause_gets_no_flood_of_births()
    {
        await using var broker = await Broker.StartAsync();
        await using var witness = await Witness.StartAsync(broker.Port);
        await using var telemetry = Example.Telemetry(Example.Options(broker.Port));
        telemetry.Start(Example.Booth);
        await witness.NextAsync("NBIRTH");

        for (var i = 0; i < 20; i++)
        {
            await witness.SayAsync(Commands, Rebirth(true));
        }

        await witness.NextAsync("NBIRTH");
        var births = witness.All.Where(heard => heard.Verb == "NBIRTH")
            .Select(heard => (long)heard.Json["timestamp"]!).ToArray();
        Assert.True(births[1] - births[0] >= 990, string.Join(' ', births));
    }

    private static byte[] Rebirth(bool value) => Command("Node Control/Rebirth", value);

    private static byte[] Command(string name, bool value) => new Payload
    {
        Timestamp = 1,
        Metrics = { new Payload.Types.Metric { Name = name, BooleanValue = value } },
    }.ToByteArray();
}
