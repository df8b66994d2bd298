using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <summary>Draws what is printed.</summary>
public interface ISheetPainter
{
    /// <summary>The sheet of four photos, as PNG and PDF from one drawing.</summary>
    SheetDocument PaintSheet(SheetContent content);

    /// <summary>The slip of a refund voucher.</summary>
    SlipDocument ComposeRefundSlip(Voucher voucher, RefundCause cause, LanguageTag language,
        BoothIdentity identity, DateTimeOffset at);
}
