using Booth.Configuration;
using Booth.Control;
using Booth.Engine;
using Booth.Telemetry;

namespace Booth.App;

/// <summary>The line to the fleet's broker, if there is one.</summary>
internal static class FleetLine
{
    public static ITelemetry Make(BoothConfiguration booth, TimeProvider timeProvider)
    {
        if (booth.Mqtt is not { } mqtt)
        {
            return new NoTelemetry();
        }

        // Jitter only spreads a fleet's reconnects; the booth's name makes booths differ.
        var jitter = new Random(SeedOf(booth.Identity.BoothId));
        return new MqttTelemetry(OptionsOf(mqtt, booth.Identity.BoothId), timeProvider, jitter);
    }

    /// <summary>How the line is now; null without one.</summary>
    public static FleetReport? Report(ITelemetry telemetry) =>
        telemetry is MqttTelemetry { Status: var status }
            ? new(status.Connected, status.Broker, status.LastError, status.Sent,
                status.CommandsRefused)
            : null;

    private static TelemetryOptions OptionsOf(MqttSettings mqtt, string boothId) => new()
    {
        Host = mqtt.Host,
        Port = mqtt.Port,
        Group = mqtt.Group,
        BoothId = boothId,
        HeartbeatS = mqtt.HeartbeatS,
        RetryFirstMs = mqtt.RetryFirstS * 1_000,
        Tls = mqtt.AuthorityCertificate is { } authority
            ? new(authority, mqtt.ClientCertificate, mqtt.ClientKey)
            : null,
    };

    private static int SeedOf(string text) =>
        text.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter));
}
