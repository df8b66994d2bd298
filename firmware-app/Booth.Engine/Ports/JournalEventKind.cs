namespace Booth.Engine;

/// <summary>What an event is about.</summary>
public enum JournalEventKind
{
    /// <summary>boothd started.</summary>
    Started,

    /// <summary>boothd stopped in good order.</summary>
    Stopped,

    /// <summary>Something was put right after a crash.</summary>
    Recovered,

    /// <summary>A session ended; the detail is its outcome.</summary>
    SessionEnded,

    /// <summary>A shot was taken and may be accepted; the detail is its verdict in numbers.</summary>
    ShotJudged,

    /// <summary>A shot was taken and is refused; the detail is its verdict in numbers.</summary>
    ShotRefused,

    /// <summary>A pulse group that was no coin.</summary>
    CoinUnknown,

    /// <summary>The acceptor lost events.</summary>
    CoinEventsLost,

    /// <summary>The booth went out of service or came back.</summary>
    ServiceChanged,

    /// <summary>A device failed or came back.</summary>
    DeviceChanged,

    /// <summary>An envelope was acknowledged, postponed or stopped.</summary>
    Upload,

    /// <summary>Rows reached their retention limit.</summary>
    Purged,

    /// <summary>A maintenance PIN was typed: counted before it is compared.</summary>
    PinTried,

    /// <summary>It was right: the tries before it are forgiven.</summary>
    PinAccepted,

    /// <summary>Something needs a person.</summary>
    Alarm,
}
