using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>One line of a GPIO controller.</summary>
public sealed record GpioLineSettings
{
    [StringLength(64, MinimumLength = 1)]
    [Description("Label (pinctrl-bcm2711) or path (/dev/gpiochip0) of the controller.")]
    public required string Chip { get; init; }

    [Range(0, 1_023)]
    [Description("Number of the line on its controller.")]
    public required int Line { get; init; }

    [Description("Active is 0 V.")]
    public bool ActiveLow { get; init; }

    [AllowedValues("as_is", "pull_up", "pull_down")]
    [Description("What holds an input when nobody drives it.")]
    public string Bias { get; init; } = "as_is";

    [Range(0.0, 1_000.0)]
    [Description("An input's changes shorter than this are noise, milliseconds.")]
    public double DebounceMs { get; init; }
}
