using System.ComponentModel;

namespace Booth.Configuration;

/// <summary>What the booth is built of.</summary>
public sealed record DeviceSettings
{
    [Description("Simulated devices.")]
    public SimulatedSettings Simulated { get; init; } = new();
}
