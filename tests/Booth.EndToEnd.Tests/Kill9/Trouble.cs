namespace Booth.EndToEnd.Tests;

/// <summary>What else is wrong around a kill.</summary>
internal enum Trouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The collector is down from the visit's begin until boothd is back.</summary>
    Collector,

    /// <summary>The broker, likewise.</summary>
    Broker,

    /// <summary>The printer jams in the visit and is cleared after boothd is back.</summary>
    Printer,
}
