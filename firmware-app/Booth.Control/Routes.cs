namespace Booth.Control;

/// <summary>The paths of the control socket.</summary>
public static class Routes
{
    /// <summary>GET: <see cref="StatusReport"/>.</summary>
    public const string Status = "/v1/status";

    /// <summary>GET, ?limit=1..1000: <see cref="EventsReport"/>.</summary>
    public const string Events = "/v1/events";

    /// <summary>GET: <see cref="LedgerReport"/>.</summary>
    public const string Ledger = "/v1/ledger";

    /// <summary>GET: <see cref="OutboxReport"/>.</summary>
    public const string Outbox = "/v1/outbox";

    /// <summary>GET with the SHA-256 of a code: <see cref="DossierReport"/>.</summary>
    public const string Dossiers = "/v1/dossiers/";

    /// <summary>POST: no sale after the running session.</summary>
    public const string Lock = "/v1/lock";

    /// <summary>POST: sell again.</summary>
    public const string Unlock = "/v1/unlock";

    /// <summary>
    /// GET: <see cref="SimReport"/>; POST <see cref="SimRequest"/>: <see cref="SimAnswer"/>.
    /// </summary>
    public const string Sim = "/v1/sim";

    /// <summary>
    /// GET: <see cref="ScreenReport"/>, what a person in front of the booth sees.
    /// </summary>
    public const string SimScreen = "/v1/sim/screen";
}
