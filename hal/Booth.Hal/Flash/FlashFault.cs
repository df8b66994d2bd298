namespace Booth.Hal;

/// <summary>What can be wrong with the flash.</summary>
public enum FlashFault
{
    /// <summary>The line cannot be driven.</summary>
    Unplugged,

    /// <summary>The pulse asked for is outside 1..500 ms.</summary>
    PulseOutOfRange,
}
