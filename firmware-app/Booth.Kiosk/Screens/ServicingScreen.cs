using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>
/// What a technician looks at: state, reasons and devices; counters and paper; the last events. No
/// personal data is in any of it. Devices and events keep the names they have in `booth status`.
/// </summary>
internal static class ServicingScreen
{
    private const double RowHeight = 46;
    private const double WideName = 0.46;
    private const double NarrowName = 0.24;

    public static void Draw(Page page, SessionState.Servicing state)
    {
        page.TechnicianHeader(page.Texts["servicing.headline"]);
        var body = page.Keys(
            new KeySpec(Button.Back, "button.leave", Icon.Back),
            page.Context.IsLocked
                ? new KeySpec(Button.Unlock, "button.unlock", Icon.Check)
                : new KeySpec(Button.Lock, "button.lock", Icon.Lock),
            KeySpec.Primary(Button.More, "button.next", Icon.Forward));
        if (page.Context.Snapshot is { } snapshot)
            Page(page, body, state.Page, snapshot);
    }

    private static void Page(Page page, Box body, int number, BoothSnapshot snapshot)
    {
        var draw = number switch
        {
            0 => (Action<TextFlow>)(flow => State(page, flow, snapshot)),
            1 => flow => Counters(page, flow, snapshot),
            _ => flow => Events(page, flow, body.Height),
        };
        TextFlow.Fit(page, body, VerticalAlign.Top, draw, grows: false);
    }

    private static void State(Page page, TextFlow flow, BoothSnapshot snapshot)
    {
        Table(page, flow, WideName,
            [(page.Texts["servicing.state"], page.Texts[$"state.{StateName(page.Context)}"])]);
        if (snapshot.Reasons.IsDefaultOrEmpty)
            flow.Item(Icon.Check, page.Texts["servicing.all_well"], Type.Small, Palette.Accent);

        foreach (var reason in snapshot.Reasons.Take(3))
            flow.Item(Icon.Warning, page.Texts[$"reason.{WireName.Of(reason)}"], Type.SmallStrong,
                Palette.Ink);

        flow.Space(10).Text(page.Texts["servicing.devices"], Type.Strong);
        Table(page, flow, NarrowName, [.. snapshot.Devices.Select(device => (device.Key, device.Value))]);
    }

    private static string StateName(ScreenContext context) => context switch
    {
        { IsLocked: true } => "maintenance",
        { Health.CanDeliver: false } => "out_of_service",
        { Health.SlipPrinterReady: false } => "degraded",
        _ => "ready",
    };

    private static void Counters(Page page, TextFlow flow, BoothSnapshot snapshot)
    {
        var counters = snapshot.Counters;
        var paper = snapshot.MediaRemaining is { } left
            ? $"{left}" : page.Texts["servicing.unknown"];
        flow.Text(page.Texts["servicing.counters"], Type.Strong);
        Table(page, flow, WideName,
        [
            (page.Texts["servicing.paper"], paper),
            (page.Texts["servicing.sales"],
                $"{counters.SalesRendered} · {page.Texts.Amount(counters.SalesValue)}"),
            (page.Texts["servicing.returned"], $"{counters.SalesReturned}"),
            (page.Texts["servicing.coins"],
                $"{counters.CoinsAccepted} · {page.Texts.Amount(counters.CoinsValue)}"),
            (page.Texts["servicing.cash_box"], page.Texts.Amount(counters.CashBox)),
            (page.Texts["servicing.prints"], $"{counters.PrintsCompleted}"),
            (page.Texts["servicing.prints_failed"], $"{counters.PrintsFailed}"),
            (page.Texts["servicing.shots"], $"{counters.ShotsTaken}"),
            (page.Texts["servicing.waiting"], $"{snapshot.Outbox.Queued}"),
        ]);
    }

    private static void Events(Page page, TextFlow flow, double room)
    {
        flow.Text(page.Texts["servicing.events"], Type.Strong).Space(6);
        var rows = (int)((room - flow.Height) / RowHeight);
        if (page.Context.Events.IsDefaultOrEmpty)
            flow.Text(page.Texts["servicing.no_events"], Type.Small);

        foreach (var happened in page.Context.Events.Reverse().Take(rows))
            flow.Thing(RowHeight, row => page.LeftToRight(row, () => Event(page, row, happened)));
    }

    private static void Event(Page page, Box row, JournalEvent happened)
    {
        var at = TimeZoneInfo.ConvertTime(happened.At, page.Context.Identity.TimeZone);
        var words = $"{at:yyyy-MM-dd HH:mm}  {WireName.Of(happened.Kind)}";
        var (left, right) = row.CutLeft(Math.Min(560, row.Width * 0.6), Kiosk.Page.Gap);
        page.Say(words, left, Type.Note, VerticalAlign.Middle);
        page.Say(Cut(happened.Detail, (int)(right.Width / 17)), right, Type.Note,
            VerticalAlign.Middle);
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Max(0, length - 1)), "…");

    /// <summary>Names and values, two to a line on a wide panel.</summary>
    private static void Table(
        Page page, TextFlow flow, double nameShare, (string Name, string Value)[] rows)
    {
        var columns = page.IsTall ? 1 : 2;
        foreach (var line in rows.Chunk(columns))
            flow.Thing(RowHeight, row =>
            {
                for (var at = 0; at < line.Length; at++)
                    Pair(page, row.Column(at, columns, 2 * Kiosk.Page.Gap), nameShare,
                        line[at]);
            });
    }

    private static void Pair(
        Page page, Box box, double nameShare, (string Name, string Value) pair)
    {
        var (name, value) = box.CutLeft(box.Width * nameShare, Kiosk.Page.Gap);
        page.Say(pair.Name, name, Type.Small, VerticalAlign.Middle);
        page.Say(pair.Value, value, Type.SmallStrong, VerticalAlign.Middle);
    }
}
