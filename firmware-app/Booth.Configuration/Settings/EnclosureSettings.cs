using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The box around it all.</summary>
public sealed record EnclosureSettings
{
    /// <summary>Switches on GPIO, readings of the kernel.</summary>
    public const string Linux = "linux";

    [AllowedValues("simulated", Linux)]
    [Description("simulated, or linux: switches on GPIO, readings of the kernel.")]
    public string Kind { get; init; } = "simulated";

    [Description("The service door: active is open. Left out: none.")]
    public GpioLineSettings? Door { get; init; }

    [Description("The curtain: active is open. Left out: none.")]
    public GpioLineSettings? Curtain { get; init; }

    [Description("The technician's key: active is turned. Left out: none.")]
    public GpioLineSettings? ServiceKey { get; init; }

    [RegularExpression("/sys/[^\\s]{1,200}")]
    [Description("Board temperature in thousandths of a degree; left out: no sensor, 0 degrees.")]
    public string? TemperatureFile { get; init; }

    [RegularExpression("/sys/[^\\s]{1,200}")]
    [Description("The firmware's throttling bits, or an alarm file of hwmon; left out: none.")]
    public string? ThrottledFile { get; init; }

    [RegularExpression("/dev/watchdog[0-9]{0,2}")]
    [Description("The board's watchdog, fed while the session loop turns; left out: none, or systemd's.")]
    public string? WatchdogFile { get; init; }

    [Range(5, 300)]
    [Description("The board is reset when the loop stood still for this long, seconds.")]
    public int WatchdogS { get; init; } = 15;
}
