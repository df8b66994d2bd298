using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <summary>Vouchers and their slips.</summary>
internal sealed class RefundDesk(EngineParts parts, StorageGuard storage)
{
    /// <summary>All credit on hand becomes a voucher; null when there was none or it could not be written.</summary>
    public Voucher? Issue(RefundCause cause) => storage.Try(() => parts.Journal.IssueVoucher(
        new VoucherId(parts.NewGuid()), parts.NewVoucherNumber(), cause));

    /// <summary>True when the slip is out.</summary>
    public async Task<bool> TryPrintAsync(Voucher voucher, RefundCause cause, LanguageTag language)
    {
        SlipDocument slip = parts.SheetPainter.ComposeRefundSlip(
            voucher, cause, language, parts.Identity, parts.TimeProvider.GetUtcNow());
        using var enough = new CancellationTokenSource(parts.Rules.SlipTimeout, parts.TimeProvider);
        try
        {
            await parts.SlipPrinter.PrintAsync(slip, enough.Token);
        }
        catch (Exception exception) when (exception is DeviceFaultException<SlipPrinterFault>
            or OperationCanceledException)
        {
            storage.TryRecord(JournalEventKind.Alarm, "a refund slip could not be printed");
            return false;
        }

        storage.Owe(() => parts.Journal.MarkSlipPrinted(voucher.Id));
        return true;
    }
}
