namespace Booth.Hal.Linux;

/// <summary>What holds a line when nobody drives it.</summary>
public enum GpioBias
{
    /// <summary>The board's own resistor, or none.</summary>
    AsIs,

    /// <summary>The controller's pull-up.</summary>
    PullUp,

    /// <summary>The controller's pull-down.</summary>
    PullDown,
}
