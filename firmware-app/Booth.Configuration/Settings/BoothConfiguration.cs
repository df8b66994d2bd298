using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Booth.Configuration;

/// <summary>
/// Everything an operator may set. What is left out has the default written here.
/// </summary>
/// <remarks>
/// Names are snake_case in the file. Units come last in a name. Relative paths are taken from the
/// folder of the file.
/// </remarks>
[Description("Configuration of boothd. Relative paths are taken from the folder of this file.")]
public sealed record BoothConfiguration
{
    [JsonPropertyName("$schema")]
    [Description("Where an editor finds this schema; ignored by boothd.")]
    public string? Schema { get; init; }

    [RegularExpression("[^\\s]{1,4000}\\.json")]
    [Description("File of the board whose devices this booth has; left out: none. See provisioning/boards.")]
    public string? Board { get; init; }

    [Description("Who runs this booth and where it stands; printed on every sheet and slip.")]
    public required IdentitySettings Identity { get; init; }

    [Description("Prices.")]
    public TariffSettings Tariff { get; init; } = new();

    [Description("Limits of a session.")]
    public SessionSettings Session { get; init; } = new();

    [Length(0, 64)]
    [Description("Limits of the verdict that differ from the defaults, each once.")]
    public ImmutableArray<LimitEntry> Limits { get; init; } = [];

    [Length(1, 8)]
    [Description("Languages a visitor may choose; the first is the one shown at rest.")]
    public ImmutableArray<string> Languages { get; init; } =
        ["fr", "en", "es", "de", "it", "pt", "uk", "ar"];

    [Description("The technicians' PIN as `booth pin` hashes it; left out: no screen for them.")]
    public string? MaintenancePin { get; init; }

    [Description("What the coin acceptor's pulses are worth.")]
    public CoinSettings Coins { get; init; } = new();

    [Description("How an e-photo code is made.")]
    public CodeSettings Code { get; init; } = new();

    [Description("The face networks.")]
    public ModelSettings Models { get; init; } = new();

    [Description("The booth's one durable file.")]
    public JournalSettings Journal { get; init; } = new();

    [Description("The operator's secure server, and the keys to seal for it.")]
    public required CollectorSettings Collector { get; init; }

    [Description("The fleet's MQTT broker; left out: no telemetry.")]
    public MqttSettings? Mqtt { get; init; }

    [Description("Where technicians reach boothd.")]
    public ControlSettings Control { get; init; } = new();

    [Description("What the booth is built of.")]
    public DeviceSettings Devices { get; init; } = new();
}
