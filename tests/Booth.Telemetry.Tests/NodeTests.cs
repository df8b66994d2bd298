using Booth.Engine;
using Booth.Flow;

namespace Booth.Telemetry;

/// <summary>Numbers, order and words of the convention, without a network.</summary>
public sealed class NodeTests
{
    private readonly SparkplugNode _node =
        new(new SparkplugTopics("gares", "lyon-07"), TimeProvider.System);

    [Fact]
    public void The_sequence_runs_from_0_to_255_and_round()
    {
        var seen = new List<long>();
        _node.NextConnection();
        _node.Birth(BoothMetrics.Of(Example.Booth), Keep);
        for (var i = 0; i < 100; i++)
        {
            _node.Data(BoothMetrics.Of(Example.Booth), heartbeat: true, Keep);
        }

        Assert.Equal(Enumerable.Range(0, 505).Select(i => (long)(i % 256)), seen);

        void Keep(string topic, byte[] payload) =>
            seen.Add(new Heard(topic, 0, false, payload).Seq!.Value);
    }

    [Fact]
    public void A_number_is_used_up_only_by_a_message_that_went_out()
    {
        _node.NextConnection();
        _node.Birth(BoothMetrics.Of(Example.Booth), (_, _) => { });
        Assert.Throws<IOException>(() => _node.Data(
            BoothMetrics.Of(Example.Booth), heartbeat: true, (_, _) => throw new IOException()));
        var next = -1L;
        _node.Data(
            BoothMetrics.Of(Example.Booth with { DoorOpen = true }),
            heartbeat: false,
            (topic, payload) => next = new Heard(topic, 0, false, payload).Seq!.Value);
        Assert.Equal(5, next);
    }

    [Fact]
    public void The_birth_death_number_starts_at_0_and_wraps_after_255()
    {
        var numbers = Enumerable.Range(0, 257).Select(_ =>
        {
            _node.NextConnection();
            return (int)new Heard("", 1, false, _node.Death()).Metric("bdSeq")!;
        });
        Assert.Equal([.. Enumerable.Range(0, 256), 0], numbers);
    }

    [Fact]
    public void What_always_moves_is_not_worth_a_message_alone()
    {
        _node.NextConnection();
        _node.Birth(BoothMetrics.Of(Example.Booth), (_, _) => { });
        _node.Data(
            BoothMetrics.Of(Example.Booth with { UptimeS = 13, MemoryMb = 121 }),
            heartbeat: false,
            (topic, _) => Assert.Fail(topic));
    }

    [Theory]
    [InlineData("ready", "ready")]
    [InlineData("out_of_service", "out_of_service")]
    [InlineData("Jean Dupont", "unknown")]
    public void The_state_is_one_of_five_words(string state, string said) =>
        Assert.Equal(said, Text(Example.Booth with { State = state }, "Health/State"));

    [Theory]
    [InlineData("0.1.0", "0.1.0")]
    [InlineData("1.2.3-beta.1+4f2a", "1.2.3-beta.1+4f2a")]
    [InlineData("7K2P-QX8M-ABCD-1234-WXYZ-9Q", "unknown")]
    [InlineData("/var/lib/photo.jp2", "unknown")]
    public void A_version_is_a_version_or_unknown(string version, string said) =>
        Assert.Equal(
            said, Text(Example.Booth with { SoftwareVersion = version }, "Properties/Software"));

    [Fact]
    public void Reasons_are_the_names_that_status_shows() =>
        Assert.Equal(
            "camera_offline,printer_media_empty",
            Text(
                Example.Booth with
                {
                    Reasons = [
                        OutOfServiceReason.CameraOffline, OutOfServiceReason.PrinterMediaEmpty,
                    ],
                },
                "Health/Reasons"));

    [Theory]
    [InlineData("online", "online", "")]
    [InlineData("hardware_error: MediaEmpty", "hardware_error", "media_empty")]
    [InlineData("HardwareError (MediaJam, CoverOpen)", "hardware_error", "media_jam,cover_open")]
    [InlineData("offline", "offline", "offline")]
    [InlineData("printed sheet for Jean Dupont", "unknown", "")]
    [InlineData("", "unknown", "")]
    public void Only_names_that_the_port_defines_leave_the_booth(
        string device, string state, string reasons)
    {
        var booth = Example.Booth with
        {
            Devices = Example.Booth.Devices.SetItem("printer", device),
        };
        Assert.Equal(state, Text(booth, "State", "printer"));
        Assert.Equal(reasons, Text(booth, "Reasons", "printer"));
    }

    [Fact]
    public void What_nobody_knows_is_said_as_null()
    {
        var birth = new List<Heard>();
        _node.NextConnection();
        _node.Birth(
            BoothMetrics.Of(Example.Booth with
            {
                MediaRemaining = null,
                TemperatureC = double.NaN,
                DiskFreeMb = -1,
            }),
            (topic, payload) => birth.Add(new Heard(topic, 0, false, payload)));
        Assert.Null(birth[0].Metric("System/EnclosureTempC"));
        Assert.Null(birth[0].Metric("System/DiskFreeMB"));
        Assert.Null(birth[2].Metric("MediaRemaining"));
        Assert.Null(birth[4].Metric("LastOkTime"));
    }

    private static string Text(BoothSnapshot booth, string metric, string? device = null) =>
        Assert.IsType<MetricValue.Word>(
            BoothMetrics.Of(booth).Single(group => group.Device == device)
                .Metrics.Single(candidate => candidate.Name == metric).Value).Text;
}
