namespace Booth.Engine;

/// <summary>The journal refused or could not write; says what was found and expected.</summary>
public sealed class JournalException : IOException
{
    /// <summary>Describes the failure.</summary>
    public JournalException(JournalFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>What kind of failure.</summary>
    public JournalFault Fault { get; }
}
