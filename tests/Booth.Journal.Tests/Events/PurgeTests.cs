namespace Booth.Journal.Tests;

public sealed class PurgeTests : IDisposable
{
    private readonly TestBooth booth = new();

    private SqliteJournal Journal => booth.Journal;

    private int PurgeAfter(DateTimeOffset now)
    {
        booth.Clock.SetUtcNow(now);
        var went = Journal.Purge(now);
        booth.AssertSound();
        return went;
    }

    private DateTimeOffset Now => booth.Clock.GetUtcNow();

    [Fact]
    public void Nothing_young_goes()
    {
        booth.SellAndPrint();
        booth.Refund(100);
        Journal.AcknowledgeEnvelope(booth.SellAndPrint().Dossier!.Value, [1]);
        Assert.Equal(0, Journal.Purge(Now));
        Assert.Equal(0, PurgeAfter(Now.AddMonths(6)));
    }

    [Fact]
    public void An_undelivered_envelope_is_destroyed_after_six_months()
    {
        var queued = booth.SellAndPrint().Dossier!.Value;
        var stopped = booth.SellAndPrint().Dossier!.Value;
        var held = booth.Sell();
        Journal.StopEnvelope(stopped, "409");
        Assert.Equal(2, PurgeAfter(Now.AddMonths(6).AddMilliseconds(1)));
        Assert.Equal("purged", Journal.FindDossier(queued)!.State);
        Assert.Equal("purged", Journal.FindDossier(stopped)!.State);
        Assert.Null(Journal.ReadEnvelope(queued));
        Assert.Equal("held", Journal.FindDossier(held.Dossier!.Value)!.State);
        var told = Assert.Single(Journal.RecentEvents(9));
        Assert.StartsWith("2 undelivered envelopes destroyed", told.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_late_answer_to_a_destroyed_envelope_still_counts()
    {
        var dossier = booth.SellAndPrint().Dossier!.Value;
        PurgeAfter(Now.AddMonths(7));
        Journal.AcknowledgeEnvelope(dossier, [1]);
        Assert.Equal("acknowledged", Journal.FindDossier(dossier)!.State);
        Assert.Equal(1, Journal.Counters().UploadsAcknowledged);
        booth.AssertSound();
    }

    [Fact]
    public void A_voucher_expires_into_the_ledger()
    {
        var voucher = booth.Refund(300);
        Assert.Equal(1, PurgeAfter(Now.AddMonths(12).AddMilliseconds(1)));
        Assert.Equal(0, PurgeAfter(Now));
        Assert.Null(Journal.RedeemVoucher(voucher.Number));
        Assert.Equal(Money.Zero, Journal.Counters().VouchersOutstanding);
        Assert.Equal(
            ("voucher_expired", "vouchers_expired", new Money(300)),
            (Journal.Ledger()[^1].Kind, Journal.Ledger()[^1].To, Journal.Ledger()[^1].Amount));
        Assert.Empty(Journal.ReadRecovery().UnprintedVouchers);
    }

    [Fact]
    public void Closed_rows_go_and_money_and_counters_stay()
    {
        var sent = booth.SellAndPrint();
        Journal.AcknowledgeEnvelope(sent.Dossier!.Value, [1]);
        var returned = booth.Sell();
        Journal.ReturnSale(returned.Sale);
        var voucher = Journal.IssueVoucher(
            new VoucherId(Guid.NewGuid()), booth.NextNumber(), RefundCause.PrintFailed)!;
        Journal.RedeemVoucher(voucher.Number);
        var (ledger, counters) = (Journal.Ledger(), Journal.Counters());

        // Two jobs, two tombstones, one voucher.
        Assert.Equal(5, PurgeAfter(Now.AddDays(400).AddMilliseconds(1)));
        Assert.Null(Journal.FindDossier(sent.Dossier!.Value));
        Assert.Null(Journal.FindDossier(returned.Dossier!.Value));
        Assert.Null(Journal.FindPrintJob(sent.Job));
        Assert.Equal(ledger, Journal.Ledger());
        Assert.Equal(counters, Journal.Counters());
    }

    [Fact]
    public void What_was_purged_still_cannot_be_repeated()
    {
        var sent = booth.SellAndPrint();
        Journal.AcknowledgeEnvelope(sent.Dossier!.Value, [1]);
        PurgeAfter(Now.AddYears(2));
        Journal.CommitSale(sent);
        Journal.RenderSale(sent.Sale);
        booth.AssertRuleBroken(() => Journal.ReturnSale(sent.Sale), "sale_rendered");
        Assert.Null(Journal.FindPrintJob(sent.Job));
        booth.AssertSound();
    }

    [Fact]
    public void A_job_outlives_its_envelope_and_a_tombstone_its_job()
    {
        var sale = booth.SellAndPrint();
        booth.Clock.SetUtcNow(Now.AddDays(390));
        Journal.Purge(Now);
        Assert.Equal("purged", Journal.FindDossier(sale.Dossier!.Value)!.State);
        PurgeAfter(Now.AddDays(20));
        Assert.Null(Journal.FindPrintJob(sale.Job));
        Assert.NotNull(Journal.FindDossier(sale.Dossier!.Value));
        PurgeAfter(Now.AddDays(390));
        Assert.Null(Journal.FindDossier(sale.Dossier!.Value));
    }

    [Fact]
    public void A_clock_at_the_beginning_of_time_deletes_nothing()
    {
        booth.SellAndPrint();
        booth.Refund(100);
        Assert.Equal(0, Journal.Purge(DateTimeOffset.UnixEpoch));
    }

    public void Dispose() => booth.Dispose();
}
