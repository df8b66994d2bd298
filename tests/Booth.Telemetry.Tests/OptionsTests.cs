namespace Booth.Telemetry;

public sealed class OptionsTests
{
    private static readonly TelemetryOptions Good = Example.Options(1883);

    public static TheoryData<TelemetryOptions, string> Bad => new()
    {
        { Good with { Host = "" }, "Host" },
        { Good with { Port = 0 }, "Port" },
        { Good with { Port = 65_536 }, "Port" },
        { Good with { Group = "a/b" }, "Group" },
        { Good with { BoothId = "lyon+07" }, "BoothId" },
        { Good with { KeepAliveS = 4 }, "KeepAliveS" },
        { Good with { HeartbeatS = 0 }, "HeartbeatS" },
        { Good with { RetryMaxMs = 99 }, "RetryMaxMs" },
        { Good with { Password = "secret" }, "Password" },
        { Good with { Tls = new TelemetryTls("ca.pem", "booth.pem", null) }, "Tls" },
    };

    [Fact]
    public void Good_options_have_no_problem() => Assert.Empty(Good.Problems());

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_option_is_named_and_stops_the_start(TelemetryOptions options, string name)
    {
        var problem = Assert.Single(options.Problems());
        Assert.StartsWith(name, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Example.Telemetry(options));
    }

    [Fact]
    public void The_password_is_not_printed() =>
        Assert.Equal(
            "mqtt://127.0.0.1:1883/gares/lyon-07",
            (Good with { User = "u", Password = "secret" }).ToString());
}
