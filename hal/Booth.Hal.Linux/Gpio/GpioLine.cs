namespace Booth.Hal.Linux;

/// <summary>One line of a GPIO controller, as it is wired.</summary>
/// <param name="Chip">
/// Path (/dev/gpiochip0) or label (pinctrl-bcm2711) of the controller: labels do not move.
/// </param>
/// <param name="Offset">Number of the line on its controller.</param>
/// <param name="IsActiveLow">Active is 0 V.</param>
/// <param name="Bias">Of an input.</param>
/// <param name="DebounceUs">Of an input, done by the kernel, microseconds; 0 for none.</param>
public sealed record GpioLine(
    string Chip, int Offset, bool IsActiveLow = false, GpioBias Bias = GpioBias.AsIs,
    int DebounceUs = 0)
{
    /// <inheritdoc />
    public override string ToString() => $"{Chip} line {Offset}";
}
