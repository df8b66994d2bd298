using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The flash.</summary>
public sealed record FlashSettings
{
    /// <summary>A flash on a GPIO line.</summary>
    public const string Gpio = "gpio";

    [AllowedValues("simulated", Gpio)]
    [Description("simulated, or gpio: lit while a line is active.")]
    public string Kind { get; init; } = "simulated";

    [Description("For gpio: the output.")]
    public GpioLineSettings? Line { get; init; }
}
