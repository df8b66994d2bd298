using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The fleet's MQTT broker.</summary>
public sealed record MqttSettings
{
    [StringLength(253, MinimumLength = 1)]
    [Description("Host name or address of the broker.")]
    public required string Host { get; init; }

    [Range(1, 65_535)]
    [Description("Port of the broker.")]
    public int Port { get; init; } = 8883;

    [RegularExpression("[A-Za-z0-9-]{1,32}")]
    [Description("Sparkplug group: the fleet.")]
    public string Group { get; init; } = "booths";

    [Range(1, 3_600)]
    [Description("Everything is said again this often, changed or not, seconds.")]
    public int HeartbeatS { get; init; } = 60;

    [Range(1, 300)]
    [Description("The first retry after a lost broker comes within this, seconds.")]
    public int RetryFirstS { get; init; } = 60;

    [StringLength(4_096, MinimumLength = 1)]
    [Description("Authority of the broker's certificate; left out: no TLS, loopback only.")]
    public string? AuthorityCertificate { get; init; }

    [StringLength(4_096, MinimumLength = 1)]
    [Description("Client certificate for the broker.")]
    public string? ClientCertificate { get; init; }

    [StringLength(4_096, MinimumLength = 1)]
    [Description("Client key for the broker.")]
    public string? ClientKey { get; init; }
}
