namespace Booth.Hal.Linux;

/// <summary>One event of the kernel's input layer.</summary>
/// <param name="Type">EV_ABS, EV_SYN...</param>
/// <param name="Code">ABS_MT_POSITION_X...</param>
/// <param name="Value">In the device's own numbers.</param>
/// <param name="At">On the monotonic clock.</param>
public readonly record struct InputEvent(ushort Type, ushort Code, int Value, TimeSpan At);
