using System.Collections.Immutable;

namespace Booth.Engine;

/// <summary>Who runs this booth and where it stands; printed on every sheet and slip.</summary>
public sealed record BoothIdentity
{
    /// <summary>Name of the booth in the fleet: letters, digits and '-', 1..32.</summary>
    public required string BoothId { get; init; }

    /// <summary>Four characters of the code: issuer and booth.</summary>
    public required string CodePrefix { get; init; }

    /// <summary>The operator's name.</summary>
    public required string OperatorName { get; init; }

    /// <summary>Where the booth stands, 1..3 lines.</summary>
    public required ImmutableArray<string> AddressLines { get; init; }

    /// <summary>Who to call.</summary>
    public required string SupportPhone { get; init; }

    /// <summary>Zone of the dates on paper.</summary>
    public required TimeZoneInfo TimeZone { get; init; }
}
