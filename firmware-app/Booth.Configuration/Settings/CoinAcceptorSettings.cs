using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The coin acceptor.</summary>
public sealed record CoinAcceptorSettings
{
    /// <summary>Pulses on a GPIO line.</summary>
    public const string Pulse = "pulse";

    /// <summary>ccTalk on a serial line.</summary>
    public const string CcTalk = "cctalk";

    [AllowedValues("simulated", Pulse, CcTalk)]
    [Description("simulated, pulse: a train of pulses on GPIO, or cctalk: on a serial port.")]
    public string Kind { get; init; } = "simulated";

    [Description("For pulse: the input; active during a pulse.")]
    public GpioLineSettings? Pulses { get; init; }

    [Description("For pulse: the output; active takes coins.")]
    public GpioLineSettings? Accept { get; init; }

    [RegularExpression("/dev/[^\\s]{1,200}")]
    [Description("For cctalk: the serial port, like /dev/serial/by-id/...")]
    public string? Port { get; init; }
}
