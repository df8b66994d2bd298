namespace Booth.Control;

/// <summary>A request to boothd failed; the message says what and what to do.</summary>
public sealed class ControlException : IOException
{
    /// <summary>Describes the failure.</summary>
    public ControlException(ControlFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>What kind of failure.</summary>
    public ControlFault Fault { get; }
}
