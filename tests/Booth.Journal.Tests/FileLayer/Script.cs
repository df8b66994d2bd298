using System.Collections.Immutable;

namespace Booth.Journal.Tests;

/// <summary>
/// A few visitors, an operator and thirteen months, as a list of single journal calls. Every id and
/// every byte comes from the seed, so that two runs write the same.
/// </summary>
internal sealed class Script
{
    private readonly Random random;
    private readonly List<Action<SqliteJournal>> steps = [];

    public Script(int seed)
    {
        random = new Random(seed);
        Delivered();
        Stopped();
        Failed();
        for (var i = 0; i < 3; i++) Anybody();
        steps.Add(journal => journal.Checkpoint());
        Operator();
        Delivered();
        Fleet();
        Forgotten();
    }

    public IReadOnlyList<Action<SqliteJournal>> Steps => steps;

    public List<SaleCommit> Sales { get; } = [];

    private void Delivered()
    {
        Pay(800);
        var sale = Sell(random.Next(5_000, 20_000));
        Print(sale);
        var receipt = new byte[64];
        random.NextBytes(receipt);
        steps.Add(journal => journal.AcknowledgeEnvelope(sale.Dossier!.Value, receipt));
    }

    private void Stopped()
    {
        Pay(1000);
        var sale = Sell(random.Next(20_000, 40_000));
        Print(sale);
        var dossier = sale.Dossier!.Value;
        steps.Add(journal => journal.PostponeEnvelope(
            dossier, new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), "503"));
        steps.Add(journal => journal.StopEnvelope(dossier, "409"));
        steps.Add(journal => journal.RetryEnvelope(dossier));
    }

    private void Failed()
    {
        Pay(800);
        var sale = Sell(random.Next(1_000, 9_000));
        steps.Add(journal => journal.RecordPrintSubmission(sale.Job, 1));
        steps.Add(journal => journal.ReturnSale(sale.Sale));
        var (voucher, number) = Refund();
        steps.Add(journal => journal.MarkSlipPrinted(voucher));
        steps.Add(journal => journal.RedeemVoucher(number));
    }

    private void Anybody()
    {
        var coin = NextCoin();
        steps.Add(journal => journal.AddPendingCoin(coin, new Money(50)));
        steps.Add(journal => journal.VoidCoin(coin));
        Pay(random.Next(1, 5) * 100);
        if (random.Next(2) == 0) Refund();
        var words = new string('x', random.Next(400));
        steps.Add(journal => journal.RecordEvent(JournalEventKind.ShotRefused, words, 2));
    }

    private void Fleet()
    {
        steps.Add(journal => journal.KeepReports(Reports(3), lost: 0));
        steps.Add(journal => journal.KeepReports(Reports(20), lost: 4));
        steps.Add(journal => journal.ForgetReports(2));
    }

    private static ImmutableArray<TelemetryReport> Reports(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new TelemetryReport(
            DateTimeOffset.UnixEpoch.AddSeconds(i), "coin", [.. new byte[200], (byte)i])),
    ];

    private void Operator()
    {
        var (collection, id) = (NextId(), NextId());
        steps.Add(journal => journal.CollectCashBox(collection));
        steps.Add(journal => journal.Adjust(new Adjustment(
            id, AdjustmentKind.GrantCredit, new Money(200), "Ada", "Bo", "jam")));
    }

    private void Forgotten()
    {
        Pay(200);
        Refund();
        steps.Add(journal => journal.Purge(new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero)));
        steps.Add(journal => journal.Checkpoint());
        steps.Add(journal => journal.Purge(new DateTimeOffset(2028, 9, 1, 0, 0, 0, TimeSpan.Zero)));
        Pay(100);
    }

    private void Pay(long cents)
    {
        var coin = NextCoin();
        steps.Add(journal => journal.AddPendingCoin(coin, new Money(cents)));
        steps.Add(journal => journal.PostCoin(coin));
    }

    private SaleCommit Sell(int sealedBytes)
    {
        var envelope = new byte[sealedBytes];
        random.NextBytes(envelope);
        var sale = new SaleCommit(
            new SaleId(NextId()), Service.Ephoto, new Money(800), new PrintJobId(NextId()),
            new DossierId($"{NextId():N}{NextId():N}"), envelope);
        Sales.Add(sale);
        steps.Add(journal => journal.CommitSale(sale));
        return sale;
    }

    private void Print(SaleCommit sale)
    {
        steps.Add(journal => journal.RecordPrintSubmission(sale.Job, 1));
        steps.Add(journal => journal.RenderSale(sale.Sale));
    }

    private (VoucherId Voucher, string Number) Refund()
    {
        var voucher = new VoucherId(NextId());
        var number = VoucherNumber.Make($"{random.NextInt64(100_000_000_000):00000000000}");
        steps.Add(journal => journal.IssueVoucher(voucher, number, RefundCause.Cancelled));
        return (voucher, number);
    }

    private CoinId NextCoin() => new(NextId());

    private Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
