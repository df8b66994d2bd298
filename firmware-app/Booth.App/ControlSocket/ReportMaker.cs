using System.Collections.Immutable;
using Booth.Control;
using Booth.Engine;
using Booth.Flow;

namespace Booth.App;

/// <summary>From the engine's and the journal's records to the control socket's.</summary>
internal static class ReportMaker
{
    public static StatusReport Status(string boothId, BoothSnapshot booth, TimingBook timings) =>
        new()
        {
            BoothId = boothId,
            State = booth.State,
            Screen = booth.Screen,
            Reasons = [.. booth.Reasons.Select(reason =>
            new ReasonReport(WireName.Of(reason), Advice.For(reason)))],
            Software = booth.SoftwareVersion,
            UptimeS = booth.UptimeS,
            Devices = booth.Devices,
            MediaRemaining = booth.MediaRemaining,
            CoinsInhibited = booth.CoinsInhibited,
            Counters = Counters(booth.Counters),
            Outbox = Outbox(booth.Outbox),
            TimingsMs = timings.Latest.ToImmutableSortedDictionary(
            timing => WireName.Of(timing.Key), timing => Math.Round(timing.Value, 1)),
            TemperatureC = booth.TemperatureC,
            DiskFreeMb = booth.DiskFreeMb,
            MemoryMb = booth.MemoryMb,
            DoorOpen = booth.DoorOpen,
            ClockSynced = booth.ClockSynced,
        };

    public static OutboxReport Outbox(OutboxStatus outbox) => new()
    {
        Held = outbox.Held,
        Queued = outbox.Queued,
        Stopped = outbox.Stopped,
        OldestAgeS = outbox.OldestAgeS,
        LastAcknowledgedAt = outbox.LastAcknowledgedAt,
    };

    public static EventsReport Events(IEnumerable<JournalEvent> events) => new(
        [.. events.Select(entry =>
            new EventLine(entry.Number, entry.At, WireName.Of(entry.Kind), entry.Detail))]);

    public static LedgerReport Ledger(IJournal journal)
    {
        var counters = journal.Counters();
        return new()
        {
            CreditCents = counters.CreditOnHand.MinorUnits,
            VouchersCents = counters.VouchersOutstanding.MinorUnits,
            CashBoxCents = counters.CashBox.MinorUnits,
            Violations = journal.CheckInvariants(),
            Entries = [.. journal.Ledger().Select(Line)],
        };
    }

    public static DossierReport Dossier(DossierId id, DossierStanding standing) => new()
    {
        Id = id.Value,
        State = standing.State,
        Since = standing.Since,
        Attempts = standing.Attempts,
        LastProblem = standing.LastProblem,
    };

    public static ScreenReport Screen(CurrentScreen screen) => new(
        screen.Name,
        [.. screen.Targets.Select(target =>
            new ScreenTarget(InputName(target.Input), target.Label, Box(target.Area)))],
        screen.SignatureBox is { } box ? Box(box) : null)
    {
        Hint = screen.Hint is { } hint ? hint.ToWireName() : null,
        Focus = screen.Focus is { } focus ? InputName(focus) : null,
        Verdict = screen.Verdict is { } verdict ? Verdict(verdict) : null,
    };

    private static VerdictReport Verdict(Verdict verdict) => new(
        verdict.IsAccepted ? "accepted" : "refused",
        [.. verdict.Findings.Select(finding => new FindingReport(
            finding.Id.ToWireName(),
            finding.Value is { } value && double.IsFinite(value) ? Math.Round(value, 4) : null,
            finding.Unit,
            finding.Limit,
            finding.Result.ToWireName(),
            finding.Kind.ToWireName(),
            finding.Hint.ToWireName()))]);

    private static string InputName(SessionInput input) => input switch
    {
        SessionInput.Pressed pressed => "press:" + WireName.Of(pressed.Button),
        SessionInput.LanguageChosen chosen => "language:" + chosen.Language,
        SessionInput.DigitTyped typed => "digit:" + typed.Digit,
        _ => input.GetType().Name,
    };

    private static ScreenBox Box(ScreenArea area) => new(area.X, area.Y, area.Width, area.Height);

    private static LedgerLine Line(LedgerEntry entry) => new(entry.Number, entry.At, entry.Kind,
        entry.From, entry.To, entry.Amount.MinorUnits, entry.Reference);

    private static CounterReport Counters(JournalCounters counters) => new()
    {
        CoinsAccepted = counters.CoinsAccepted,
        CoinsCents = counters.CoinsValue.MinorUnits,
        CoinsUnknown = counters.CoinsUnknown,
        CoinEventsLost = counters.CoinEventsLost,
        SalesRendered = counters.SalesRendered,
        SalesCents = counters.SalesValue.MinorUnits,
        SalesReturned = counters.SalesReturned,
        ShotsTaken = counters.ShotsTaken,
        ShotsRefused = counters.ShotsRefused,
        PrintsCompleted = counters.PrintsCompleted,
        PrintsFailed = counters.PrintsFailed,
        UploadsAcknowledged = counters.UploadsAcknowledged,
        CreditCents = counters.CreditOnHand.MinorUnits,
        VouchersCents = counters.VouchersOutstanding.MinorUnits,
        CashBoxCents = counters.CashBox.MinorUnits,
    };
}
