namespace Booth.Journal.Tests;

public sealed class SaleTests : IDisposable
{
    private readonly TestBooth booth = new();

    private SqliteJournal Journal => booth.Journal;

    [Fact]
    public void A_sale_its_envelope_and_its_job_are_made_together()
    {
        booth.Pay(1000);
        var sale = booth.NewEphoto();
        Assert.Equal(new Money(200), Journal.CommitSale(sale));
        Assert.Equal("held", Journal.FindDossier(sale.Dossier!.Value)!.State);
        Assert.Equal(
            new PrintJobStanding(sale.Sale, PrintJobPhase.Planned, 0, booth.Clock.GetUtcNow()),
            Journal.FindPrintJob(sale.Job));
        Assert.Equal(
            [new OpenSale(sale.Sale, sale.Job, WasSubmitted: false)],
            Journal.ReadRecovery().OpenSales);
        booth.AssertSound();
    }

    [Fact]
    public void Committing_twice_sells_once()
    {
        var sale = booth.Sell();
        booth.Pay(800);
        Assert.Equal(new Money(800), Journal.CommitSale(sale));
        Assert.Single(Journal.ReadRecovery().OpenSales);
        booth.AssertRuleBroken(
            () => Journal.CommitSale(sale with { Price = new Money(700) }), "costs 8.00, not 7.00");
    }

    [Fact]
    public void Without_enough_credit_nothing_is_sold()
    {
        booth.Pay(799);
        var sale = booth.NewEphoto();
        booth.AssertRuleBroken(
            () => Journal.CommitSale(sale), "found 7.99 of credit, expected 8.00");
        Assert.Null(Journal.FindDossier(sale.Dossier!.Value));
        Assert.Null(Journal.FindPrintJob(sale.Job));
    }

    [Fact]
    public void A_code_is_sold_once_even_after_its_dossier_is_gone()
    {
        var first = booth.SellAndPrint();
        booth.Pay(800);
        var again = booth.NewEphoto() with { Dossier = first.Dossier };
        booth.AssertRuleBroken(() => Journal.CommitSale(again), "is queued; draw another code");

        Journal.AcknowledgeEnvelope(first.Dossier!.Value, [7]);
        booth.AssertRuleBroken(() => Journal.CommitSale(again), "is acknowledged; draw");
        Assert.Equal(new Money(800), Journal.CreditOnHand());
    }

    [Fact]
    public void A_job_belongs_to_one_sale()
    {
        var first = booth.Sell();
        booth.Pay(800);
        booth.AssertRuleBroken(
            () => Journal.CommitSale(booth.NewEphoto() with { Job = first.Job }),
            "belongs to sale");
    }

    [Fact]
    public void An_ephoto_has_an_envelope_and_a_sheet_has_none()
    {
        booth.Pay(800);
        var sale = booth.NewEphoto();
        SaleCommit[] wrong =
        [
            sale with { Envelope = null },
            sale with { Dossier = null },
            sale with { Dossier = null, Envelope = null },
            sale with { Service = Service.Sheet },
        ];
        Assert.All(wrong, bad => booth.AssertRuleBroken(
            () => Journal.CommitSale(bad), "a sheet neither"));
    }

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1025, "1025 bytes")]
    public void An_envelope_has_a_size(int bytes, string words)
    {
        booth.Options = booth.Options with { MaxEnvelopeBytes = 1024 };
        booth.Reopen();
        booth.Pay(800);
        booth.AssertRuleBroken(
            () => Journal.CommitSale(booth.NewEphoto(new byte[bytes])), words);
    }

    [Fact]
    public void A_rendered_sale_releases_its_envelope()
    {
        var sale = booth.SellAndPrint();
        Assert.Equal("queued", Journal.FindDossier(sale.Dossier!.Value)!.State);
        Assert.Equal(PrintJobPhase.Completed, Journal.FindPrintJob(sale.Job)!.Phase);
        Assert.Equal(sale.Dossier, Assert.Single(Journal.DueEnvelopes(10)).Dossier);
        Assert.Empty(Journal.ReadRecovery().OpenSales);
        Journal.RenderSale(sale.Sale);
        var counters = Journal.Counters();
        Assert.Equal(
            (1, new Money(800), 1),
            (counters.SalesRendered, counters.SalesValue, counters.PrintsCompleted));
        booth.AssertSound();
    }

    [Fact]
    public void A_returned_sale_gives_the_price_back_and_destroys_the_envelope()
    {
        var sale = booth.Sell();
        Journal.RecordPrintSubmission(sale.Job, 1);
        Assert.Equal(new Money(800), Journal.ReturnSale(sale.Sale));
        Assert.Equal(new Money(800), Journal.ReturnSale(sale.Sale));
        Assert.Null(Journal.ReadEnvelope(sale.Dossier!.Value));
        Assert.Equal("returned", Journal.FindDossier(sale.Dossier!.Value)!.State);
        Assert.Equal(PrintJobPhase.Failed, Journal.FindPrintJob(sale.Job)!.Phase);
        Assert.Empty(Journal.DueEnvelopes(10));
        Assert.Equal((1, 1), (Journal.Counters().SalesReturned, Journal.Counters().PrintsFailed));
        booth.AssertSound();
    }

    [Fact]
    public void A_sale_that_never_reached_the_printer_can_be_returned()
    {
        var sale = booth.Sell();
        Assert.Equal(new Money(800), Journal.ReturnSale(sale.Sale));
        booth.AssertSound();
    }

    [Fact]
    public void A_sale_ends_one_way()
    {
        var rendered = booth.SellAndPrint();
        booth.AssertRuleBroken(() => Journal.ReturnSale(rendered.Sale), "sale_rendered");
        Assert.NotNull(Journal.ReadEnvelope(rendered.Dossier!.Value));

        var returned = booth.Sell();
        Journal.ReturnSale(returned.Sale);
        booth.AssertRuleBroken(() => Journal.RenderSale(returned.Sale), "sale_returned");
        Assert.Equal("returned", Journal.FindDossier(returned.Dossier!.Value)!.State);
        booth.AssertSound();
    }

    [Fact]
    public void An_unknown_sale_is_refused()
    {
        var sale = new SaleId(Guid.NewGuid());
        booth.AssertRuleBroken(() => Journal.RenderSale(sale), "never opened");
        booth.AssertRuleBroken(() => Journal.ReturnSale(sale), "never opened");
    }

    [Fact]
    public void A_sheet_that_was_never_submitted_cannot_have_come_out()
    {
        var sale = booth.Sell();
        booth.AssertRuleBroken(() => Journal.RenderSale(sale.Sale), "never submitted");
        Assert.Single(Journal.ReadRecovery().OpenSales);
        booth.AssertSound();
    }

    [Fact]
    public void Submissions_are_counted_and_end_with_the_job()
    {
        var sale = booth.Sell();
        Journal.RecordPrintSubmission(sale.Job, 1);
        Journal.RecordPrintSubmission(sale.Job, 1);
        Journal.RecordPrintSubmission(sale.Job, 2);
        Assert.Equal(
            (PrintJobPhase.Submitted, 2),
            (Journal.FindPrintJob(sale.Job)!.Phase, Journal.FindPrintJob(sale.Job)!.Attempts));
        Assert.True(Assert.Single(Journal.ReadRecovery().OpenSales).WasSubmitted);
        Journal.RenderSale(sale.Sale);
        booth.AssertRuleBroken(() => Journal.RecordPrintSubmission(sale.Job, 3), "is Completed");
        booth.AssertRuleBroken(
            () => Journal.RecordPrintSubmission(new PrintJobId(Guid.NewGuid()), 1), "is unknown");
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Journal.RecordPrintSubmission(sale.Job, 0));
    }

    [Fact]
    public void A_plain_sheet_leaves_nothing_to_send()
    {
        var sale = booth.SellAndPrint(TestBooth.NewSheet());
        Assert.Empty(Journal.DueEnvelopes(10));
        Assert.Equal(new Money(500), Journal.Counters().SalesValue);
        Assert.Equal(PrintJobPhase.Completed, Journal.FindPrintJob(sale.Job)!.Phase);
        booth.AssertSound();
    }

    [Fact]
    public void A_full_outbox_sells_no_further_ephoto_but_sheets()
    {
        booth.Options = booth.Options with { MaxEnvelopes = 2 };
        booth.Reopen();
        booth.SellAndPrint();
        var held = booth.Sell();
        Assert.True(Journal.Outbox().IsFull);
        booth.Pay(800);
        booth.AssertRuleBroken(() => Journal.CommitSale(booth.NewEphoto()), "limit of 2");
        Journal.CommitSale(TestBooth.NewSheet());
        Journal.ReturnSale(held.Sale);
        Assert.False(Journal.Outbox().IsFull);
    }

    public void Dispose() => booth.Dispose();
}
