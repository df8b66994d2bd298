using System.Collections.Immutable;
using Booth.Control;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>Visitors and what must hold after them.</summary>
internal static class Visits
{
    public const long Price = 800;

    public static ImmutableArray<int> EightEuros { get; } = [200, 200, 200, 100, 50, 50];

    public static Person Visitor(this BoothProcess booth, string service = "ephoto",
        ImmutableArray<int>? coins = null, string? voucher = null, IHands? hands = null) =>
        new(booth, new()
        {
            Service = service,
            Coins = coins ?? EightEuros,
            Voucher = voucher,
            ShutterPatience = TimeSpan.FromSeconds(1.5),
        }, Story.Silent(), hands);

    /// <summary>Waits until the outbox is empty and everything sent was acknowledged.</summary>
    public static Task<StatusReport> WaitForDeliveryAsync(this BoothProcess booth) =>
        booth.WaitForAsync(
            status =>
                status.Outbox is { Queued: 0, Held: 0 } && status.Counters.UploadsAcknowledged > 0,
            TimeSpan.FromSeconds(40), World.Stop);

    /// <summary>The books are right, and every coin is a sale, credit or a voucher.</summary>
    public static async Task<StatusReport> AssertNoCentIsLostAsync(this BoothProcess booth,
        long coins)
    {
        var ledger = await booth.LedgerAsync(World.Stop);
        Assert.Empty(ledger.Violations);
        var status = await booth.WaitForAsync(
            report => report.Counters.CoinsCents == coins, TimeSpan.FromSeconds(5), World.Stop);
        var counters = status.Counters;
        Assert.Equal(coins,
            counters.SalesCents + ledger.CreditCents + ledger.VouchersCents);
        Assert.Equal(coins, ledger.CashBoxCents);
        return status;
    }

    /// <summary>The number on the only slip, once it is cut.</summary>
    public static async Task<string> OnlyVoucherAsync(this BoothProcess booth)
    {
        while (booth.Folder.Slips.Length == 0)
        {
            await Task.Delay(50, World.Stop);
        }

        return Paper.ReadVoucher(Assert.Single(booth.Folder.Slips));
    }

    /// <summary>The code on the newest sheet.</summary>
    public static Task<string> CodeOnPaperAsync(this BoothProcess booth) =>
        Paper.ReadQrAsync(booth.Folder.Sheets[^1], World.Stop);
}
