namespace Booth.Journal;

/// <summary>Names of the lifetime counters, as they stand in the table `counter`.</summary>
internal static class CounterName
{
    public const string CoinsAccepted = "coins_accepted";
    public const string CoinsValueMinor = "coins_value_minor";
    public const string CoinsUnknown = "coins_unknown";
    public const string CoinEventsLost = "coin_events_lost";
    public const string SalesRendered = "sales_rendered";
    public const string SalesValueMinor = "sales_value_minor";
    public const string SalesReturned = "sales_returned";
    public const string ShotsTaken = "shots_taken";
    public const string ShotsRefused = "shots_refused";
    public const string UploadsAcknowledged = "uploads_acknowledged";
    public const string PinsTried = "pins_tried";
    public const string PinsForgiven = "pins_forgiven";
    public const string ReportsLost = "reports_lost";
    public const string EnvelopesPurged = "envelopes_purged";
}
