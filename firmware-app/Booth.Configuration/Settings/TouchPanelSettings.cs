using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The glass that is touched and signed on.</summary>
public sealed record TouchPanelSettings
{
    /// <summary>The touch that belongs to the display.</summary>
    public const string OfDisplay = "display";

    /// <summary>A multitouch device of the kernel.</summary>
    public const string Evdev = "evdev";

    /// <summary>An FT5x06 controller on I2C.</summary>
    public const string Ft5x06 = "ft5x06";

    [AllowedValues(OfDisplay, Evdev, Ft5x06)]
    [Description("display: the display's own; evdev: the kernel's multitouch; ft5x06: a chip on I2C.")]
    public string Kind { get; init; } = OfDisplay;

    [RegularExpression("/dev/[^\\s]{1,200}")]
    [Description("For evdev: a path that names the panel, like /dev/input/by-id/...-event.")]
    public string? Path { get; init; }

    [RegularExpression("/dev/[^\\s]{1,200}")]
    [Description("For ft5x06: the bus, like /dev/i2c-1.")]
    public string? Bus { get; init; }

    [Range(8, 119)]
    [Description("For ft5x06: the chip's address.")]
    public int Address { get; init; } = 56;

    [Description("For ft5x06: the input; active when the chip reports.")]
    public GpioLineSettings? Interrupt { get; init; }

    [Range(1, 4_095)]
    [Description("For ft5x06: the chip's highest number across.")]
    public int MaxX { get; init; } = 1_279;

    [Range(1, 4_095)]
    [Description("For ft5x06: the chip's highest number down.")]
    public int MaxY { get; init; } = 799;

    [AllowedValues("0", "90", "180", "270")]
    [Description("How the glass is turned against the display, degrees clockwise.")]
    public string Rotation { get; init; } = "0";

    [Length(6, 6)]
    [Description("Calibration a b c d e f on 0..1: x' = a x + b y + c, y' = d x + e y + f.")]
    public ImmutableArray<double> Calibration { get; init; } = [1, 0, 0, 0, 1, 0];

    [Range(50.0, 1_000.0)]
    [Description("Width of the glass in millimetres.")]
    public double WidthMm { get; init; } = 217;

    [Range(30.0, 1_000.0)]
    [Description("Height of the glass in millimetres.")]
    public double HeightMm { get; init; } = 136;
}
