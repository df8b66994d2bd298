using System.Collections.Immutable;
using Booth.Control;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>What provisioning/try says at its end: a promise that is broken is counted, whichever it is.</summary>
public sealed class PromisesTests
{
    private static readonly VisitSummary Ephoto = new()
    {
        Outcome = "completed",
        Code = "PB01Z7JJY0JCN7NERXCY0Q",
        Service = "ephoto",
        PaidCents = 800,
        Verdict = "accepted",
        Findings = [],
        TimingsMs = ImmutableSortedDictionary<string, double>.Empty,
        Uploads = 1,
        Prints = 1,
    };

    private static readonly LedgerReport Books = new()
    {
        CreditCents = 0,
        VouchersCents = 0,
        CashBoxCents = 800,
        Violations = [],
        Entries = [],
    };

    public static TheoryData<string, int> Visits => new()
    {
        { "as it should be", 0 },
        { "abandoned", 4 },
        { "two sheets", 1 },
        { "no dossier", 1 },
        { "a short code", 1 },
        { "a coin too few", 1 },
        { "credit left", 1 },
        { "wrong books", 1 },
        { "boothd failed", 1 },
    };

    [Theory]
    [MemberData(nameof(Visits))]
    public void Every_broken_promise_is_counted(string visit, int broken) =>
        Assert.Equal(broken, Told(visit switch
        {
            "abandoned" => (Ephoto with { Outcome = visit }, Books, 0),
            "two sheets" => (Ephoto with { Prints = 2 }, Books, 0),
            "no dossier" => (Ephoto with { Uploads = 0 }, Books, 0),
            "a short code" => (Ephoto with { Code = "PB01" }, Books, 0),
            "a coin too few" => (Ephoto, Books with { CashBoxCents = 600 }, 0),
            "credit left" => (Ephoto, Books with { CreditCents = 100 }, 0),
            "wrong books" => (Ephoto, Books with { Violations = ["a sum"] }, 0),
            "boothd failed" => (Ephoto, Books, 1),
            _ => (Ephoto, Books, 0),
        }));

    [Theory]
    [InlineData(800, 0)]
    [InlineData(0, 1)]
    public void A_refused_photo_gives_the_money_back(int voucherCents, int broken) =>
        Assert.Equal(broken, Told((
            Ephoto with { Outcome = "refused", Code = null, Prints = 0, Uploads = 0 },
            Books with { VouchersCents = voucherCents }, 0)));

    private static int Told((VisitSummary Summary, LedgerReport Books, int Exit) visit)
    {
        var promises = new Promises(visit.Summary, visit.Books, visit.Exit);
        promises.Tell(Story.Silent());
        return promises.Failed;
    }
}
