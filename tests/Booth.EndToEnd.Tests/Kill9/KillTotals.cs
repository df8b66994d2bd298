using System.Collections.Concurrent;

namespace Booth.EndToEnd.Tests;

/// <summary>What a lane, or the whole campaign, came to.</summary>
internal sealed record KillTotals
{
    public int Kills { get; init; }

    public int Visits { get; init; }

    public int Completed { get; init; }

    public long CoinsCents { get; init; }

    /// <summary>Coins whose pulses the kill cut off: the acceptor never told of them.</summary>
    public int CutCoins { get; init; }

    public int Rendered { get; init; }

    public int Returned { get; init; }

    public int Slips { get; init; }

    public long VoucherCents { get; init; }

    public long CreditCents { get; init; }

    public int Sheets { get; init; }

    public int Dossiers { get; init; }

    public long LostCents { get; init; }

    public int DoubleSheets { get; init; }

    public int DoubleDossiers { get; init; }

    public int PlaintextHits { get; init; }

    public int CodesRead { get; init; }

    /// <summary>Kills by phase.</summary>
    public ConcurrentDictionary<KillPhase, int> Phases { get; } = new();

    public static KillTotals Sum(IEnumerable<KillTotals> lanes)
    {
        var all = lanes.ToList();
        var sum = new KillTotals
        {
            Kills = all.Sum(one => one.Kills),
            Visits = all.Sum(one => one.Visits),
            Completed = all.Sum(one => one.Completed),
            CoinsCents = all.Sum(one => one.CoinsCents),
            CutCoins = all.Sum(one => one.CutCoins),
            Rendered = all.Sum(one => one.Rendered),
            Returned = all.Sum(one => one.Returned),
            Slips = all.Sum(one => one.Slips),
            VoucherCents = all.Sum(one => one.VoucherCents),
            CreditCents = all.Sum(one => one.CreditCents),
            Sheets = all.Sum(one => one.Sheets),
            Dossiers = all.Sum(one => one.Dossiers),
            LostCents = all.Sum(one => one.LostCents),
            DoubleSheets = all.Sum(one => one.DoubleSheets),
            DoubleDossiers = all.Sum(one => one.DoubleDossiers),
            PlaintextHits = all.Sum(one => one.PlaintextHits),
            CodesRead = all.Sum(one => one.CodesRead),
        };
        foreach (var phase in all.SelectMany(one => one.Phases))
        {
            sum.Phases.AddOrUpdate(phase.Key, phase.Value, (_, known) => known + phase.Value);
        }

        return sum;
    }

    /// <summary>For people.</summary>
    public IEnumerable<string> Table()
    {
        yield return "kills by phase: " + string.Join(", ", Phases.OrderBy(phase => phase.Key)
            .Select(phase => $"{phase.Key.ToString().ToLowerInvariant()} {phase.Value}"));
        (string Name, object Value)[] rows =
        [
            ("kills", Kills), ("visits", Visits), ("seen to the thank-you", Completed),
            ("coins in the box, cents", CoinsCents), ("coins cut off in the slot", CutCoins),
            ("sales rendered", Rendered), ("sales returned", Returned),
            ("slips printed", Slips), ("vouchers outstanding, cents", VoucherCents),
            ("credit left, cents", CreditCents), ("sheets", Sheets),
            ("codes read from sheets", CodesRead), ("dossiers", Dossiers),
            ("LOST CENTS", LostCents), ("DOUBLE SHEETS", DoubleSheets),
            ("DOUBLE DOSSIERS", DoubleDossiers), ("PLAINTEXT ON DISK", PlaintextHits),
        ];
        foreach (var (name, value) in rows)
        {
            yield return $"  {name,-28}{value,8}";
        }
    }
}
