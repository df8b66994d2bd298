namespace Booth.Control;

/// <summary>Why boothd gave no answer, or not the one hoped for.</summary>
public enum ControlFault
{
    /// <summary>Nobody listens, or the socket may not be opened.</summary>
    Unreachable,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>409: not now.</summary>
    Busy,

    /// <summary>Another 4xx: boothd refuses the request.</summary>
    Refused,

    /// <summary>5xx, or an answer that cannot be read.</summary>
    Failed,
}
