using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>What the booth is built of.</summary>
public sealed record DeviceSettings
{
    [Range(10L, 10_000L)]
    [Description("Less room on the disk than this is out of service, megabytes.")]
    public long MinDiskFreeMb { get; init; } = 100;

    [Range(40.0, 110.0)]
    [Description("Hotter than this is out of service, degrees Celsius.")]
    public double MaxTemperatureC { get; init; } = 85;

    [Range(0, 1_000)]
    [Description("A finger that comes down this soon after a new screen does nothing.")]
    public int TouchGuardMs { get; init; } = 150;

    [Description("The camera.")]
    public CameraSettings Camera { get; init; } = new();

    [Description("The flash.")]
    public FlashSettings Flash { get; init; } = new();

    [Description("The coin acceptor; what its coins are worth stands in $.coins.")]
    public CoinAcceptorSettings CoinAcceptor { get; init; } = new();

    [Description("The glass that is touched and signed on.")]
    public TouchPanelSettings TouchPanel { get; init; } = new();

    [Description("The slip printer.")]
    public SlipPrinterSettings SlipPrinter { get; init; } = new();

    [Description("The box around it all.")]
    public EnclosureSettings Enclosure { get; init; } = new();

    [Description("The photo printer.")]
    public PhotoPrinterSettings PhotoPrinter { get; init; } = new();

    [Description("The screen.")]
    public DisplaySettings Display { get; init; } = new();

    [Description("The booth has a loudspeaker: visitors may have screens read aloud (espeak-ng).")]
    public bool Loudspeaker { get; init; }

    [Description("Simulated devices.")]
    public SimulatedSettings Simulated { get; init; } = new();
}
