namespace Booth.Telemetry;

/// <summary>How the booth's line to the fleet is: what `booth status` shows.</summary>
/// <param name="Connected">The birth is out and the connection stands.</param>
/// <param name="Broker">Where to; without credentials.</param>
/// <param name="LastError">The last failure, with what to do; null when none since start.</param>
/// <param name="Connects">CONNECT packets since start.</param>
/// <param name="Sent">Messages handed to the broker's socket since start.</param>
/// <param name="Dropped">Snapshots that a newer one replaced before they were sent.</param>
/// <param name="CommandsRefused">Commands that were unknown, malformed, retained, too many.</param>
public sealed record TelemetryStatus(
    bool Connected,
    string Broker,
    string? LastError,
    long Connects,
    long Sent,
    long Dropped,
    long CommandsRefused);
