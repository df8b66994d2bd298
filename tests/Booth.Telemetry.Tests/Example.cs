using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Telemetry;

/// <summary>A booth in a station, and options that retry fast.</summary>
internal static class Example
{
    public static BoothSnapshot Booth { get; } = new()
    {
        State = "ready",
        Screen = "attract",
        Reasons = [],
        SoftwareVersion = "0.1.0",
        UptimeS = 12,
        Counters = new JournalCounters
        {
            CoinsAccepted = 40,
            CoinsValue = new Money(4000),
            SalesRendered = 5,
            SalesValue = new Money(4000),
            CashBox = new Money(4000),
        },
        Outbox = OutboxStatus.Empty,
        TemperatureC = 31.5,
        DiskFreeMb = 9000,
        MemoryMb = 120,
        DoorOpen = false,
        ClockSynced = true,
        CoinsInhibited = false,
        Devices = ImmutableSortedDictionary<string, string>.Empty
            .Add("camera", "online").Add("coin", "online").Add("printer", "online"),
        MediaRemaining = 320,
    };

    public static TelemetryOptions Options(int port) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Group = "gares",
        BoothId = "lyon-07",
        KeepAliveS = 5,
        RetryFirstMs = 100,
        RetryLocalMs = 100,
        RetryMaxMs = 400,
    };

    public static MqttTelemetry Telemetry(TelemetryOptions options) =>
        new(options, TimeProvider.System, new Random(7));
}
