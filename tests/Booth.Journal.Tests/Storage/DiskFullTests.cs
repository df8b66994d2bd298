namespace Booth.Journal.Tests;

public sealed class DiskFullTests : IDisposable
{
    private readonly TestBooth booth = new(new JournalOptions { MaxFileBytes = 16 << 20 });

    private SqliteJournal Journal => booth.Journal;

    /// <summary>Sells until the reserve is reached; returns what was sold.</summary>
    private List<SaleCommit> SellUntilRefused(out JournalException refusal)
    {
        var sold = new List<SaleCommit>();
        while (true)
        {
            booth.Pay(800);
            var sale = booth.NewEphoto(new byte[400_000]);
            try
            {
                Journal.CommitSale(sale);
            }
            catch (JournalException error)
            {
                refusal = error;
                return sold;
            }

            Journal.RecordPrintSubmission(sale.Job, 1);
            sold.Add(sale);
        }
    }

    [Fact]
    public void A_sale_is_refused_before_the_disk_is_full()
    {
        var sold = SellUntilRefused(out var refusal);
        Assert.Equal(JournalFault.DiskFull, refusal.Fault);
        Assert.Contains("before a sale", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(sold.Count, 30, 40);
        Assert.True(Journal.Status().IsNearlyFull);
        Assert.Equal(new Money(800), Journal.CreditOnHand());
        booth.AssertSound();
    }

    [Fact]
    public void Room_comes_back_with_every_receipt()
    {
        var sold = SellUntilRefused(out _);
        var before = Journal.Status().RoomBytes;
        foreach (var sale in sold)
        {
            Journal.RenderSale(sale.Sale);
            Journal.AcknowledgeEnvelope(sale.Dossier!.Value, [1]);
        }

        Assert.True(Journal.Status().RoomBytes > before + 10_000_000);
        Assert.False(Journal.Status().IsNearlyFull);
        Assert.True(SellUntilRefused(out _).Count > 25);
        booth.AssertSound();
    }

    [Fact]
    public void A_file_without_a_free_page_loses_nothing_and_can_be_emptied()
    {
        var sold = SellUntilRefused(out _);
        var full = FillToTheLastPage();
        Assert.Equal(JournalFault.DiskFull, full.Fault);
        Assert.Contains("free some disk", full.Message, StringComparison.Ordinal);
        var ledger = Journal.Ledger();
        booth.Reopen();
        Assert.Equal(ledger, Journal.Ledger());
        booth.AssertSound();

        Journal.ReturnSale(sold[0].Sale);
        Journal.RenderSale(sold[1].Sale);
        Journal.AcknowledgeEnvelope(sold[1].Dossier!.Value, [1]);
        booth.Pay(200);
        booth.AssertSound();
    }

    /// <summary>Coins are always taken into the books, until not one more page can be written.</summary>
    private JournalException FillToTheLastPage()
    {
        for (var i = 0; i < 100_000; i++)
        {
            try
            {
                Journal.RecordEvent(JournalEventKind.Alarm, new string('x', 500));
            }
            catch (JournalException error)
            {
                return error;
            }
        }

        throw new InvalidOperationException("the file never filled up");
    }

    public void Dispose() => booth.Dispose();
}
