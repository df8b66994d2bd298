using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Booth.Engine;

namespace Booth.Configuration;

/// <summary>Who runs this booth and where it stands.</summary>
public sealed record IdentitySettings
{
    [RegularExpression("[A-Za-z0-9-]{1,32}")]
    [Description("Name of the booth in the fleet: 1..32 letters, digits and '-'.")]
    public required string BoothId { get; init; }

    [RegularExpression("[0-9A-Z]{0,16}")]
    [Description(
        "First characters of every code: issuer and booth; as long as code.prefix_length.")]
    public required string CodePrefix { get; init; }

    [StringLength(60, MinimumLength = 1)]
    [Description("The operator's name, as printed.")]
    public required string OperatorName { get; init; }

    [Length(1, 3)]
    [Description("Where the booth stands, as printed, 1..3 lines.")]
    public required ImmutableArray<string> AddressLines { get; init; }

    [StringLength(30, MinimumLength = 3)]
    [Description("Who a visitor calls.")]
    public required string SupportPhone { get; init; }

    [StringLength(64, MinimumLength = 1)]
    [Description("IANA time zone of the dates on paper.")]
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>The same as the engine knows it.</summary>
    public BoothIdentity ToIdentity() => new()
    {
        BoothId = BoothId,
        CodePrefix = CodePrefix,
        OperatorName = OperatorName,
        AddressLines = AddressLines,
        SupportPhone = SupportPhone,
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone),
    };
}
