using System.Text;

namespace Booth.Simulation.Tests;

/// <summary>
/// What really happened: the coins that fell, the paper that came out, what the collector has. The
/// promises of the booth are checked against it, never against the booth's own word alone.
/// </summary>
internal sealed class Truth(BoothWorld world)
{
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(65);

    private static readonly TimeSpan LateUpload = TimeSpan.FromMinutes(5);

    private readonly List<(Money Value, TimeSpan ToldAt)> rolling = [];
    private readonly HashSet<string> printedDossiers = new(StringComparer.Ordinal);
    private readonly List<string> slips = [];
    private readonly List<string> slipsOut = [];
    private readonly Dictionary<string, int> lifeOfSlip = new(StringComparer.Ordinal);
    private int slipsLife;
    private int paperLife;
    private int uploadsLife;
    private string refundFrom = "";
    private Money told;
    private Money uncertain;
    private TimeSpan uncertainUntil;
    private int unclearCoinsAhead;
    private int rightPins;
    private TimeSpan noPinUntil;
    private TimeSpan memoryHoldsCoinsUntil;
    private readonly Deadlines deadlines = new(world);
    private readonly Alarms alarms = new(world);
    private readonly FileSearch files = new(world);
    private int sheetsOut;
    private int checkedWrites;
    private int writesAtJournalCheck;

    /// <summary>Voucher numbers on slips that somebody may type in; taken by the next visitor.</summary>
    public IList<string> Slips => slips;

    /// <summary>Voucher numbers that somebody has typed in before.</summary>
    public IList<string> UsedSlips { get; } = [];

    /// <summary>Sheets that came out, ever.</summary>
    public int SheetsOut => sheetsOut;

    /// <summary>A clean coin fell into the box: it must become credit.</summary>
    public void CoinFell(Money value, TimeSpan toldAt)
    {
        if (world.Clock.Elapsed < uncertainUntil || unclearCoinsAhead > 0)
        {
            unclearCoinsAhead = Math.Max(0, unclearCoinsAhead - 1);
            uncertain += value;
        }
        else
        {
            rolling.Add((value, toldAt));
        }
    }

    /// <summary>What is no coin fell: no credit, unless lost edges make it look like one.</summary>
    public void NoCoinFell(Money atMost)
    {
        if (unclearCoinsAhead > 0)
        {
            unclearCoinsAhead--;
            uncertain += atMost;
        }
    }

    /// <summary>A coin fell that nobody can read for sure: it may become credit.</summary>
    public void UnclearCoinFell(Money value) => uncertain += value;

    /// <summary>Edges will be lost, of the next coins whenever they come.</summary>
    public void EdgesWillBeLost(int edges) => unclearCoinsAhead += edges;

    /// <summary>Whoever rolls now may not be read: the line was disturbed.</summary>
    public void Disturb(TimeSpan lasting)
    {
        uncertainUntil = world.Clock.Elapsed + lasting;
        foreach (var coin in rolling)
        {
            uncertain += coin.Value;
        }

        rolling.Clear();
    }

    /// <summary>The process ends; coins it could not write on a broken disk die with its memory.</summary>
    public void OnDark()
    {
        Roll();
        if (world.Power.IsOff)
        {
            Disturb(TimeSpan.Zero);
        }

        if (MemoryHoldsCoins && told > world.Model.Coins)
        {
            uncertain += told - world.Model.Coins;
            told = world.Model.Coins;
        }
    }

    /// <summary>What must hold after every step.</summary>
    public void Check(WatchedLog log)
    {
        Roll();
        FollowScreen();
        if (world.Disk.IsFailing)
        {
            memoryHoldsCoinsUntil = world.Clock.Elapsed + LongestRetry;
        }

        deadlines.Check();
        alarms.Check();
        if (!world.IsBehind)
        {
            CheckWhatIsDoneAtOnce();
        }

        if (log.Errors.Count > 0)
        {
            world.Break($"unforeseen: {log.Errors[0]}");
        }

        if (world.JournalWrites != checkedWrites)
        {
            checkedWrites = world.JournalWrites;
            Reading(CheckMoney);
        }
    }

    private void FollowScreen()
    {
        if (world.Screen is not ("Refunding" or "Refunded"))
        {
            refundFrom = world.Screen;
        }
    }

    // Reads the whole book. What it finds never goes away again, so it may look now and then: the
    // sums are compared after every write.
    private void CheckJournal()
    {
        writesAtJournalCheck = world.JournalWrites;
        foreach (string line in world.Disk.Platter.CheckInvariants())
        {
            world.Break($"journal: {line}");
        }
    }

    private void CheckWhatIsDoneAtOnce()
    {
        if (world.Devices.Coins.Status.IsAccepting && world.Devices.Obstacle() is { } obstacle)
        {
            world.Break($"the acceptor takes coins, but: {obstacle}");
        }

        if (world.Devices.Coins.Status.IsAccepting && world.Screen is not ("Paying" or "TimeOutWarning"))
        {
            world.Break($"the acceptor takes coins, but the screen is {world.Screen}");
        }

        // What was sold is still shown; what was not is of no use any more.
        if (world.Screen == "Refunded" && refundFrom != "Printing" && world.Witness.Unwiped() > 0)
        {
            world.Break("the money is given back, and the picture is not wiped");
        }

        if (IsIdle && world.Witness.Unwiped() is > 0 and var left)
        {
            world.Break($"the session is over and {left} personal buffers are not wiped");
        }
    }

    /// <summary>What must hold when nobody is there: paper, coins and collector agree.</summary>
    /// <param name="isEvening">The journal's own rules too, unless the book is months old.</param>
    public void CheckThoroughly(bool isEvening = false)
    {
        TakePaper();
        int written = world.JournalWrites - writesAtJournalCheck;
        if (written >= world.JournalWrites / (isEvening ? 64 : 8) && (isEvening || written >= 60))
        {
            CheckJournal();
        }

        CheckCollector();
        CheckSlips();
        if (!world.Model.IsSettled || rolling.Count > 0 || MemoryHoldsCoins)
        {
            return;
        }

        int rendered = world.Model.Sales.Values.Count(
            sale => sale.State == MoneyModel.SaleState.Rendered);
        if (rendered != sheetsOut)
        {
            world.Break($"{rendered} sales are rendered, but {sheetsOut} sheets came out");
        }

        if (world.Model.Coins < told || world.Model.Coins > told + uncertain)
        {
            world.Break($"coins of {told} fell (and of {uncertain} that nobody can read for "
                + $"sure), but the journal has {world.Model.Coins}");
        }
    }

    /// <summary>The keys of the right maintenance PIN are touched; too soon they mean nothing.</summary>
    public void RightPinTyped() => rightPins += world.Clock.Elapsed >= noPinUntil ? 1 : 0;

    /// <summary>Until then no PIN may be listened to.</summary>
    public void NoPinUntil(TimeSpan elapsed) => noPinUntil = elapsed;

    /// <summary>False when no right PIN is left that was typed in time.</summary>
    public bool TakeRightPin() => --rightPins >= 0;

    /// <summary>No file of the booth holds a picture or a code in clear.</summary>
    public void CheckNothingInClear() => files.CheckNothingInClear();

    // What a broken disk did not take is tried again with the next heartbeat after it is mended.
    private bool MemoryHoldsCoins =>
        world.Disk.IsFailing || world.Clock.Elapsed < memoryHoldsCoinsUntil;

    private bool IsIdle => world.Screen is "Attract" or "OutOfService" or "Maintenance" or "CreditKept";

    private void Roll()
    {
        for (int i = rolling.Count - 1; i >= 0; i--)
        {
            if (rolling[i].ToldAt <= world.Clock.Elapsed)
            {
                told += rolling[i].Value;
                rolling.RemoveAt(i);
            }
        }
    }

    private void Reading(Action check)
    {
        try
        {
            check();
        }
        catch (JournalException exception)
        {
            world.Break($"the journal cannot be read: {exception.Message}");
        }
    }

    private void CheckMoney()
    {
        JournalCounters counters = world.Disk.Platter.Counters();
        var found = (counters.CoinsValue, counters.CreditOnHand, counters.VouchersOutstanding,
            counters.CashBox);
        var expected = (
            world.Model.Coins, world.Model.Credit, world.Model.Vouchers, world.Model.CashBox);
        if (found != expected)
        {
            world.Break($"coins, credit, vouchers, cash box are {found} in the journal, expected {expected}");
        }
    }

    // A crash or a failing disk between paper and mark is mended by printing the slip again.
    private void CheckSlips()
    {
        if (world.Lives == slipsLife && !MemoryHoldsCoins && !world.IsBehind
            && slipsOut.Any(slip => !world.Model.IsMarked(slip)))
        {
            world.Break("a slip came out, but the journal does not know it");
        }

        if (!world.IsBehind)
        {
            slipsLife = world.Lives;
            slipsOut.Clear();
        }
    }

    private void CheckCollector()
    {
        bool isExcused = world.Lives != uploadsLife || world.Disk.IsFailing
            || world.Clock.Elapsed < memoryHoldsCoinsUntil + LateUpload;
        if (isExcused)
        {
            uploadsLife = world.Lives;
            world.Collector.ExpectNothing();
        }
        else if (world.Collector.Overdue(LateUpload)
            .Any(dossier => !world.Model.MayBeGone(dossier)))
        {
            world.Break("a dossier that could not be sent is not sent again");
        }

        foreach (MoneyModel.Sale sale in world.Model.Sales.Values)
        {
            if (sale is { Dossier: { } dossier, State: not MoneyModel.SaleState.Rendered }
                && world.Collector.Accepted.ContainsKey(dossier))
            {
                world.Break($"the collector has a dossier whose sale is {sale.State}");
            }
        }
    }

    private void TakePaper()
    {
        foreach (byte[] sheet in world.Tray.TakeSheets())
        {
            SheetTaken(Encoding.ASCII.GetString(sheet));
        }

        foreach (string slip in world.Tray.TakeSlips())
        {
            SlipTaken(slip);
        }

        paperLife = world.Lives;
    }

    private void SheetTaken(string dossier)
    {
        sheetsOut++;
        world.Trace.Say("a sheet is taken");
        if (dossier == "plain")
        {
            return;
        }

        if (!printedDossiers.Add(dossier))
        {
            world.Break("the same code came out on two sheets");
        }

        if (!world.Model.MayBeGone(new DossierId(dossier))
            && world.Disk.Platter.FindDossier(new DossierId(dossier))?.State
            is not ("held" or "queued" or "stopped" or "acknowledged"))
        {
            world.Break("a sheet shows a code that has neither an envelope nor a receipt");
        }
    }

    private void SlipTaken(string text)
    {
        string number = text.Split('\n')
            .Select(line => string.Concat(line.Where(char.IsAsciiDigit)))
            .First(digits => VoucherNumber.IsValid(digits));
        world.Trace.Say("a slip is taken");
        slips.Add(number);
        slipsOut.Add(number);
        // Paper that lay there since before a restart may be of either life.
        bool isSecond = lifeOfSlip.GetValueOrDefault(number) == world.Lives;
        lifeOfSlip[number] = paperLife == world.Lives ? world.Lives : 0;
        if (isSecond && world.Threads.SlowLife != world.Lives)
        {
            world.Break("a slip came out twice, and nothing was restarted");
        }

        if (!world.Model.Knows(number))
        {
            world.Break("a slip shows a voucher that was never issued");
        }
    }
}
