using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Booth.Configuration;

/// <summary>A kind of board: what all booths built on it have in common.</summary>
[Description("A board. Its devices are taken where the booth's own file says nothing.")]
public sealed record BoardSettings
{
    [JsonPropertyName("$schema")]
    [Description("Where an editor finds this schema; ignored by boothd.")]
    public string? Schema { get; init; }

    [StringLength(200, MinimumLength = 1)]
    [Description("What the board is.")]
    public required string Description { get; init; }

    [RegularExpression("[a-z0-9-]{1,64}\\.json")]
    [Description("The board file beside this one that it changes; left out: none.")]
    public string? Base { get; init; }

    [Description("What the booth is built of; only what differs from the base.")]
    public DeviceSettings Devices { get; init; } = new();
}
