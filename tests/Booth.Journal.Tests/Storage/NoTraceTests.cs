namespace Booth.Journal.Tests;

public sealed class NoTraceTests : IDisposable
{
    private readonly TestBooth booth = new();
    private readonly byte[] sealedBytes = new byte[120_000];

    public NoTraceTests() => new Random(11).NextBytes(sealedBytes);

    private SqliteJournal Journal => booth.Journal;

    /// <summary>True when any file still holds 16 bytes of the envelope, looked for at every kilobyte.</summary>
    private bool IsFound() => Directory.GetFiles(booth.Folder).Any(file =>
    {
        var bytes = File.ReadAllBytes(file);
        return Enumerable.Range(0, sealedBytes.Length / 1024).Any(
            k => bytes.AsSpan().IndexOf(sealedBytes.AsSpan(k * 1024, 16)) >= 0);
    });

    [Fact]
    public void An_acknowledged_envelope_is_gone_from_every_byte()
    {
        var sale = booth.SellAndPrint(booth.NewEphoto(sealedBytes));
        Journal.Checkpoint();
        Assert.True(IsFound());
        Journal.AcknowledgeEnvelope(sale.Dossier!.Value, [1]);
        Journal.Checkpoint();
        Assert.False(IsFound());
        Assert.Equal(0, new FileInfo(booth.File + "-wal").Length);
    }

    [Fact]
    public void A_returned_sales_envelope_is_gone_from_every_byte()
    {
        var sale = booth.Sell(booth.NewEphoto(sealedBytes));
        Assert.True(IsFound());
        Journal.ReturnSale(sale.Sale);
        Journal.Checkpoint();
        Assert.False(IsFound());
    }

    [Fact]
    public void A_purged_envelope_is_gone_from_every_byte()
    {
        booth.SellAndPrint(booth.NewEphoto(sealedBytes));
        Journal.Checkpoint();
        Journal.Purge(booth.Clock.GetUtcNow().AddMonths(7));
        Journal.Checkpoint();
        Assert.False(IsFound());
    }

    [Fact]
    public void A_redeemed_number_is_gone_after_its_time()
    {
        var voucher = booth.Refund(100);
        Journal.RedeemVoucher(voucher.Number);
        booth.Clock.SetUtcNow(booth.Clock.GetUtcNow().AddDays(401));
        Journal.Purge(booth.Clock.GetUtcNow());
        Journal.Checkpoint();
        var number = System.Text.Encoding.ASCII.GetBytes(voucher.Number);
        Assert.All(
            Directory.GetFiles(booth.Folder),
            file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(number) < 0));
    }

    public void Dispose() => booth.Dispose();
}
