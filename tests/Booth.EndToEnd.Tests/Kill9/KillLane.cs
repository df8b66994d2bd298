using System.Security.Cryptography;
using System.Text;
using Booth.Control;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>
/// One booth with its own broker, collector and IPP printer, all of them real processes: visited,
/// killed, started again, and looked at from outside after every kill.
/// </summary>
internal sealed class KillLane : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan VisitPatience = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan RepairAfter = TimeSpan.FromMilliseconds(800);

    private readonly int seed;
    private readonly int lane;
    private readonly Action<string> tell;
    private readonly CoinBalance coins = new();
    private readonly CoinNotes notes = new();
    private readonly Queue<string> slips = new();
    private readonly List<string> problems = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Broker broker;
    private readonly CollectorProcess collector;
    private readonly PrinterProcess printer;
    private readonly BoothProcess booth;
    private readonly PaperWitness paper;
    private KillTotals totals = new();
    private int slipsSeen;
    private Trouble trouble;

    private KillLane(int seed, int lane, Action<string> tell, Broker broker,
        CollectorProcess collector, PrinterProcess printer, BoothProcess booth)
    {
        (this.seed, this.lane, this.tell) = (seed, lane, tell);
        (this.broker, this.collector, this.printer, this.booth) = (broker, collector, printer, booth);
        paper = new PaperWitness(printer);
    }

    /// <summary>What did not hold, in words.</summary>
    public IReadOnlyList<string> Problems => problems;

    public static async Task<KillLane> StartAsync(
        Programs programs, string root, int seed, int lane, Action<string> tell, CancellationToken stop)
    {
        var broker = await Broker.StartAsync(root, stop);
        var collector = await CollectorProcess.StartAsync(programs, root, BoothFolder.BoothId, stop);
        var printer = await PrinterProcess.StartAsync(TimeSpan.FromSeconds(0.8), stop);
        var folder = new BoothFolder(Directory.CreateDirectory(Path.Combine(root, "booth")).FullName);
        var portrait = Path.Combine(programs.Portraits, $"{"ABCDE"[lane % 5]}_compliant.jpg");
        var booth = await BoothProcess.StartAsync(programs, folder,
            HurriedBooth.Of(folder.Configure(programs, collector, broker.Port, portrait), printer), stop);
        return new(seed, lane, tell, broker, collector, printer, booth);
    }

    /// <summary>Visits and kills until there were so many kills.</summary>
    public async Task RunAsync(int kills, CancellationToken stop)
    {
        for (var number = 0; totals.Kills < kills; number++)
        {
            var plan = KillPlan.For(seed, lane, number);
            try
            {
                await VisitAsync(plan, stop);
            }
            catch (Exception problem) when (problem is VisitException or ControlException
                or TimeoutException)
            {
                Blame($"visit {number} ({plan}): {problem.Message}");
                await MendAsync(plan, stop);
            }
        }
    }

    /// <summary>SIGTERM, and a last look at everything.</summary>
    public async Task<KillTotals> EndAsync(CancellationToken stop)
    {
        var status = await booth.StatusAsync(stop);
        if (await booth.StopAsync() != 0)
        {
            Blame($"boothd did not end well, see {booth.Folder.Log}");
        }

        var balance = await BalanceAsync(stop);
        var read = await paper.ReadCodesAsync(stop);
        var codes = read.Select(sheet => sheet.Code).OfType<string>().ToList();
        foreach (var (job, code) in read)
        {
            var sale = balance.Sales.FirstOrDefault(sold => sold.Job == job);
            if ((code is null ? null : IdOf(code)) != sale?.Dossier)
            {
                Blame($"the code on sheet {job} is not its dossier's");
            }
        }

        Search(codes);
        return totals with
        {
            CutCoins = coins.CutCoins,
            LostCents = totals.LostCents + coins.LostCents,
            CoinsCents = status.Counters.CoinsCents,
            Rendered = balance.Sales.Count(sale => sale.Ending == "sale_rendered"),
            Returned = balance.Sales.Count(sale => sale.Ending == "sale_returned"),
            Slips = slipsSeen,
            VoucherCents = status.Counters.VouchersCents,
            CreditCents = status.Counters.CreditCents,
            Sheets = balance.Tray.Count,
            Dossiers = balance.Dossiers.Count,
            DoubleSheets = balance.DoubleSheets,
            DoubleDossiers = balance.DoubleDossiers,
            CodesRead = codes.Count,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await booth.DisposeAsync();
        await printer.DisposeAsync();
        await collector.DisposeAsync();
        await broker.DisposeAsync();
    }

    /// <summary>A booth that died by itself is a problem, and the next visitor comes all the same.</summary>
    private async Task MendAsync(KillPlan plan, CancellationToken stop)
    {
        var endedAt = TimeProvider.System.GetTimestamp();
        await booth.DisposeAsync();
        printer.Repair();
        await EndTroubleAsync(stop);
        await booth.StartAsync(stop);
        await LookAsync(plan, endedAt, stop);
    }

    private async Task VisitAsync(KillPlan plan, CancellationToken stop)
    {
        var status = await booth.StatusAsync(stop);
        var price = plan.Service == "ephoto" ? HurriedBooth.EphotoCents : HurriedBooth.SheetCents;
        if (plan.WalksAway || (plan.Phase == KillPhase.Coins && status.Counters.CreditCents >= price))
        {
            // Whoever left the credit here does not come back: it goes on a slip.
            status = await booth.WaitForAsync(
                report => report is { Counters.CreditCents: 0, Screen: "attract" }, Patience, stop);
        }

        await BeginTroubleAsync(plan.Trouble);
        var credit = status.Counters.CreditCents;
        var person = new Person(
            booth, Plan(plan, price - credit), Story.Silent(), new DeviceHands(booth, notes));
        var endedAt = await PlayAndKillAsync(plan, person, stop);
        await RestartAsync(plan, stop);
        await EndTroubleAsync(stop);
        await LookAsync(plan, endedAt, stop);
    }

    private VisitPlan Plan(KillPlan plan, long missing) => new()
    {
        Service = plan.Service,
        Language = plan.Seed % 2 == 0 ? "fr" : "en",
        Seed = plan.Seed & int.MaxValue,
        Coins = [.. CoinsFor(missing, new Random(plan.Seed))],
        Voucher = plan.Seed % 3 == 0 && slips.TryDequeue(out var slip) ? slip : null,
        ShutterPatience = TimeSpan.FromMilliseconds(300),
    };

    // Now and then more than the price: the change is a voucher.
    private static IEnumerable<int> CoinsFor(long missing, Random random)
    {
        int[] kinds = [50, 100, 200];
        while (missing > 0)
        {
            var coin = kinds[random.Next(kinds.Length)];
            if (coin <= missing || random.Next(6) == 0)
            {
                missing -= coin;
                yield return coin;
            }
        }
    }

    /// <summary>When the power went, as a timestamp.</summary>
    private async Task<long> PlayAndKillAsync(KillPlan plan, Person person, CancellationToken stop)
    {
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var moment = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var play = person.PlayUntilAsync(screen =>
        {
            if (plan.Begins(screen, notes.Count))
            {
                moment.TrySetResult();
            }

            return false;
        }, leave.Token);
        await Task.WhenAny(play, moment.Task).WaitAsync(VisitPatience, stop);
        // On the last screen both end together, and the moment counts.
        var isInTime = moment.Task.IsCompleted;
        if (isInTime)
        {
            await Task.Delay(plan.After, stop);
        }
        else
        {
            await play; // says why, if it failed
        }

        var endedAt = TimeProvider.System.GetTimestamp();
        await KillAsync(isInTime ? plan.Phase : KillPhase.Rest);
        await leave.CancelAsync();
        await LeaveAsync(play);
        totals = totals with
        {
            Visits = totals.Visits + 1,
            Completed = totals.Completed + (person.State.WasThanked ? 1 : 0),
        };
        return endedAt;
    }

    private async Task KillAsync(KillPhase phase)
    {
        await booth.KillAsync();
        totals = totals with { Kills = totals.Kills + 1 };
        totals.Phases.AddOrUpdate(phase, 1, (_, known) => known + 1);
        Search([]);
    }

    // The booth is gone: whatever the visitor stumbles over now is what was wanted.
    private static async Task LeaveAsync(Task play)
    {
        try
        {
            await play;
        }
        catch (Exception end) when (end is VisitException or ControlException
            or OperationCanceledException or ObjectDisposedException)
        {
            return;
        }
    }

    private async Task RestartAsync(KillPlan plan, CancellationToken stop)
    {
        if (plan.RestartMs is { } afterMs)
        {
            booth.Launch();
            await Task.Delay(afterMs, stop);
            await KillAsync(KillPhase.Recovery);
        }

        var start = booth.StartAsync(stop);
        if (plan.Trouble == Trouble.Printer)
        {
            await Task.Delay(RepairAfter, stop);
            printer.Repair();
        }

        await start;
    }

    private async Task BeginTroubleAsync(Trouble begun)
    {
        trouble = begun;
        switch (begun)
        {
            case Trouble.Collector:
                await collector.StopAsync();
                break;
            case Trouble.Broker:
                await broker.StopAsync();
                break;
            case Trouble.Printer:
                printer.Break("media-jam");
                break;
            default:
                break;
        }
    }

    private async Task EndTroubleAsync(CancellationToken stop)
    {
        switch (trouble)
        {
            case Trouble.Collector:
                await collector.StartAsync(stop);
                break;
            case Trouble.Broker:
                await broker.StartAgainAsync(stop);
                break;
            default:
                break;
        }

        trouble = Trouble.None;
    }

    /// <summary>Once everything that was begun is ended, everybody must tell the same story.</summary>
    private async Task LookAsync(KillPlan plan, long endedAt, CancellationToken stop)
    {
        var status = await booth.WaitForAsync(
            report => report.Outbox is { Held: 0, Queued: 0 }, Patience, stop);
        var ledger = await booth.LedgerAsync(stop);
        var claims = status.Counters.SalesCents + ledger.CreditCents + ledger.VouchersCents;
        totals = totals with
        {
            LostCents = totals.LostCents + Math.Max(0, ledger.CashBoxCents - claims),
        };
        var balance = await BalanceAsync(stop);
        var found = ledger.Violations.Concat(balance.Problems()).ToList();
        if (coins.Check(notes.Take(), endedAt, ledger.CashBoxCents) is { } wrong)
        {
            found.Add(wrong);
        }

        if (ledger.CashBoxCents != claims)
        {
            found.Add($"the cash box holds {ledger.CashBoxCents} cents and {claims} are accounted for");
        }

        TakeSlips();
        foreach (var problem in found.Where(known.Add))
        {
            Blame($"after {plan}: {problem}");
        }

        tell($"lane {lane}: {totals.Kills} kills, {balance.Tray.Count} sheets, "
            + $"{balance.Dossiers.Count} dossiers, {problems.Count} problems; last {plan.Phase} "
            + $"+{plan.After.TotalMilliseconds:0} ms");
    }

    private async Task<SheetBalance> BalanceAsync(CancellationToken stop)
    {
        await paper.LookAsync(stop);
        var dossiers = await collector.ListAsync(stop);
        return new(
            await JournalWitness.SalesAsync(booth.Folder.Journal, stop), printer.Sheets(), paper.Jobs(),
            [.. dossiers.Select(dossier => dossier!["id"]!.GetValue<string>())]);
    }

    private void TakeSlips()
    {
        var all = booth.Folder.Slips;
        foreach (var slip in all.Skip(slipsSeen))
        {
            slips.Enqueue(Paper.ReadVoucher(slip));
        }

        slipsSeen = all.Length;
    }

    private void Search(IReadOnlyList<string> codes)
    {
        var hits = LeakSearch.Find(booth.Folder, codes);
        totals = totals with { PlaintextHits = totals.PlaintextHits + hits.Count };
        foreach (var hit in hits.Where(known.Add))
        {
            Blame(hit);
        }
    }

    private void Blame(string problem)
    {
        problems.Add($"lane {lane}: {problem}");
        tell("PROBLEM " + problems[^1]);
    }

    private static string IdOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
