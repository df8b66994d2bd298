using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>
/// After a power loss or a crash: what was begun is ended, from the journal and what the devices
/// say. Nothing is sold before that. The picture is gone by then (it was in memory only), so a
/// sheet is never printed again: it is out, or its price is given back.
/// </summary>
internal sealed class Recovery(
    EngineParts parts, PrintDesk printDesk, RefundDesk refundDesk, StorageGuard storage)
{
    // Later the visitor is gone, with the number from the screen: a slip would be a stranger's.
    private static readonly TimeSpan VisitorPatience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan PauseBetweenTries = TimeSpan.FromSeconds(1);

    /// <summary>Ends what was begun; a journal that fails is tried again until it answers.</summary>
    public async Task RunUntilSettledAsync(CancellationToken stop)
    {
        while (!await TryRunAsync(stop))
        {
            await Task.Delay(parts.Limits.StorageRetry, parts.TimeProvider, stop);
        }
    }

    private async Task<bool> TryRunAsync(CancellationToken stop)
    {
        // What is known must not be asked again, nor a slip that is out be printed once more.
        if (!storage.TryPay())
        {
            return false;
        }

        try
        {
            await RunAsync(stop);
            return true;
        }
        catch (JournalException exception)
        {
            parts.Log.LogError(exception, "recovery waits for the journal");
            return false;
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        JournalRecovery left = parts.Journal.ReadRecovery();
        foreach (CoinId coin in left.PendingCoins)
        {
            parts.Journal.PostCoin(coin);
            storage.TryRecord(JournalEventKind.Recovered, "a coin that fell before the restart");
        }

        foreach (OpenSale sale in left.OpenSales)
        {
            await SettleAsync(sale, stop);
        }

        foreach (UnprintedVoucher unprinted in left.UnprintedVouchers.Where(IsWaitedFor))
        {
            await refundDesk.TryPrintAsync(
                unprinted.Voucher, unprinted.Cause, parts.Languages[0]);
        }
    }

    private bool IsWaitedFor(UnprintedVoucher unprinted) =>
        parts.TimeProvider.GetUtcNow() - unprinted.IssuedAt <= VisitorPatience;

    private async Task SettleAsync(OpenSale sale, CancellationToken stop)
    {
        if (sale.WasSubmitted && await IsOutAsync(sale.Job, stop))
        {
            parts.Journal.RenderSale(sale.Sale);
            storage.TryRecord(JournalEventKind.Recovered, "a sheet came out: the sale is rendered");
            return;
        }

        parts.Journal.ReturnSale(sale.Sale);
        storage.TryRecord(JournalEventKind.Recovered, "no sheet came out: the sale is returned");
    }

    /// <summary>Only the printer knows; the booth stays out of service until it answers.</summary>
    private async Task<bool> IsOutAsync(PrintJobId job, CancellationToken stop)
    {
        while (parts.PhotoPrinter.Status.State == DeviceState.Offline)
        {
            await Task.Delay(PauseBetweenTries, parts.TimeProvider, stop);
        }

        return await printDesk.FollowAsync(
            job, parts.TimeProvider.Monotonic() + parts.Rules.PrintTimeout, stop);
    }
}
