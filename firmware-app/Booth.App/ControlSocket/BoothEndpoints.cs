using Booth.Control;
using Booth.Engine;
using Booth.Flow;

namespace Booth.App;

/// <summary>What technicians ask and tell, on every booth.</summary>
internal sealed class BoothEndpoints(
    BoothEngine engine, IJournal journal, Func<FleetReport?> fleet, string boothId)
{
    private const int MaxEvents = 1_000;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Status, Status);
        routes.MapGet(Routes.Events, Events);
        routes.MapGet(Routes.Ledger, http => Answer.JsonAsync(http, ReportMaker.Ledger(journal)));
        routes.MapGet(Routes.Outbox,
            http => Answer.JsonAsync(http, ReportMaker.Outbox(journal.Outbox())));
        routes.MapGet(Routes.Dossiers + "{id}", Dossier);
        routes.MapPost(Routes.Lock, http => Service(http, engine.RequestLock,
            "the booth stops selling as soon as no visitor is there"));
        routes.MapPost(Routes.Unlock, http => Service(http, engine.RequestUnlock,
            "the booth sells again as soon as every device can deliver"));
    }

    private Task Status(HttpContext http) => engine.Snapshot is { } snapshot
        ? Answer.JsonAsync(http, ReportMaker.Status(boothId, snapshot, engine.Timings) with
        {
            Fleet = fleet(),
        })
        : Answer.StartingAsync(http);

    private Task Events(HttpContext http)
    {
        var text = http.Request.Query["limit"].ToString();
        var limit = text.Length == 0 ? 50 : int.TryParse(text, out var number) ? number : 0;
        return limit is < 1 or > MaxEvents
            ? Answer.ProblemAsync(http, 400, "bad-request",
                $"limit: found {text}, expected 1..{MaxEvents}")
            : Answer.JsonAsync(http, ReportMaker.Events(journal.RecentEvents(limit)));
    }

    private Task Dossier(HttpContext http)
    {
        var text = (string?)http.Request.RouteValues["id"] ?? "";
        if (!DossierIdentity.IsValid(text))
        {
            // The text is not repeated: it could be a code.
            return Answer.ProblemAsync(http, 400, "bad-request",
                "id: expected the SHA-256 of a code, 64 characters of 0-9 a-f");
        }

        var id = new DossierId(text);
        return journal.FindDossier(id) is { } standing
            ? Answer.JsonAsync(http, ReportMaker.Dossier(id, standing))
            : Answer.ProblemAsync(http, 404, "not-found", "this booth knows no such dossier");
    }

    private Task Service(HttpContext http, Action request, string text)
    {
        if (engine.Snapshot is not { } snapshot)
        {
            return Answer.StartingAsync(http);
        }

        request();
        return Answer.JsonAsync(http, new ServiceReport(snapshot.State, text));
    }
}
