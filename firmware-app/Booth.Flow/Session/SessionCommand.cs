namespace Booth.Flow;

/// <summary>
/// What the engine must do, as data, in the order given. The engine journals what must be durable
/// before it acts, and answers with inputs. Screens are not commands: they are a function of the state.
/// </summary>
public abstract record SessionCommand
{
    /// <summary>Let the acceptor take coins, or refuse them (inhibit).</summary>
    public sealed record AcceptCoins(bool Accept) : SessionCommand;

    /// <summary>Turn a pending coin into credit; answered by <see cref="SessionInput.CreditChanged"/>.</summary>
    public sealed record PostCoin(CoinId Coin) : SessionCommand;

    /// <summary>Redeem a voucher; answered by CreditChanged or VoucherRefused.</summary>
    public sealed record RedeemVoucher(string Number) : SessionCommand;

    /// <summary>Measure the preview and send guidance.</summary>
    public sealed record StartGuidance : SessionCommand;

    /// <summary>Stop measuring the preview.</summary>
    public sealed record StopGuidance : SessionCommand;

    /// <summary>Flash, shoot and judge; answered by ShotJudged or ShotFailed.</summary>
    public sealed record Expose : SessionCommand;

    /// <summary>Take the pen's strokes into the signature box, starting empty.</summary>
    public sealed record StartSignature : SessionCommand;

    /// <summary>Empty the box.</summary>
    public sealed record ClearSignature : SessionCommand;

    /// <summary>The box takes no more strokes; render the ink.</summary>
    public sealed record FinishSignature : SessionCommand;

    /// <summary>Seal and commit; answered by SaleSecured or SecuringFailed.</summary>
    public sealed record SecureSale(Service Service, Money Price) : SessionCommand;

    /// <summary>Submit the sheet under the job's name; answered by PrintCompleted or PrintAborted.</summary>
    public sealed record PrintSheet(PrintJobId Job, int Try) : SessionCommand;

    /// <summary>Withdraw a job that took too long, so that it cannot come out later.</summary>
    public sealed record CancelPrint(PrintJobId Job) : SessionCommand;

    /// <summary>The sheet is out: the sale is rendered and its envelope may leave.</summary>
    public sealed record RenderSale(SaleId Sale) : SessionCommand;

    /// <summary>Nothing came out: price back to credit, envelope destroyed; answered by SaleReturned.</summary>
    public sealed record ReturnSale(SaleId Sale) : SessionCommand;

    /// <summary>Turn all credit on hand into a voucher; answered by VoucherIssued.</summary>
    public sealed record IssueVoucher(RefundCause Cause) : SessionCommand;

    /// <summary>Print the voucher's slip; answered by SlipPrinted or SlipFailed.</summary>
    public sealed record PrintSlip(Voucher Voucher, RefundCause Cause, LanguageTag Language)
        : SessionCommand;

    /// <summary>Zero portrait, signature, code and every screen that showed them.</summary>
    public sealed record WipePersonalData : SessionCommand;

    /// <summary>The session is over; the engine may checkpoint the journal.</summary>
    public sealed record EndSession(SessionOutcome Outcome) : SessionCommand;

    /// <summary>Compare a PIN; answered by PinAccepted or PinRefused. Counted before it is compared.</summary>
    public sealed record CheckPin(PinDigits Digits) : SessionCommand;

    /// <summary>Stop the process in good order.</summary>
    public sealed record StopBooth : SessionCommand;
}
