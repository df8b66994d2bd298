namespace Booth.Flow;

/// <summary>Everything that can happen to the session machine. A closed set of records.</summary>
public abstract record SessionInput
{
    /// <summary>Time passed. Deadlines are looked at only here.</summary>
    public sealed record Tick : SessionInput;

    /// <summary>A button was pressed.</summary>
    public sealed record Pressed(Button Button) : SessionInput;

    /// <summary>A language was chosen: possible on every screen.</summary>
    public sealed record LanguageChosen(LanguageTag Language) : SessionInput;

    /// <summary>A digit of a voucher was typed ('0'..'9').</summary>
    public sealed record DigitTyped(char Digit) : SessionInput;

    /// <summary>A coin fell and is in the journal as pending.</summary>
    public sealed record CoinPending(CoinId Coin, Money Value) : SessionInput;

    /// <summary>The ledger's credit on hand changed and is durable.</summary>
    public sealed record CreditChanged(Money OnHand) : SessionInput;

    /// <summary>The ledger does not know this voucher, or it was redeemed before.</summary>
    public sealed record VoucherRefused : SessionInput;

    /// <summary>The maintenance PIN was right.</summary>
    public sealed record PinAccepted : SessionInput;

    /// <summary>The maintenance PIN was wrong, for the nth time in a row (1...).</summary>
    public sealed record PinRefused(int WrongTries) : SessionInput;

    /// <summary>The preview was measured; <see cref="Hint.None"/> when all is well.</summary>
    public sealed record GuidanceSeen(Hint Hint) : SessionInput;

    /// <summary>A shot was taken and judged.</summary>
    public sealed record ShotJudged(Verdict Verdict) : SessionInput;

    /// <summary>No shot could be taken: dark, torn, camera gone. Does not cost a try.</summary>
    public sealed record ShotFailed : SessionInput;

    /// <summary>The pen was lifted or the box cleared.</summary>
    public sealed record SignatureDrawn(SignatureAssessment Assessment) : SessionInput;

    /// <summary>Sale, envelope and print job are durable.</summary>
    public sealed record SaleSecured(SaleId Sale, PrintJobId Job, Money OnHand) : SessionInput;

    /// <summary>The sale could not be sealed or written; nothing was sold.</summary>
    public sealed record SecuringFailed : SessionInput;

    /// <summary>The sheet is out.</summary>
    public sealed record PrintCompleted(PrintJobId Job) : SessionInput;

    /// <summary>The printer gave the job up; nothing came out.</summary>
    public sealed record PrintAborted(PrintJobId Job) : SessionInput;

    /// <summary>The sale was returned: its price is credit again, its envelope is destroyed.</summary>
    public sealed record SaleReturned(Money OnHand) : SessionInput;

    /// <summary>The ledger has issued a voucher.</summary>
    public sealed record VoucherIssued(Voucher Voucher) : SessionInput;

    /// <summary>The slip is out.</summary>
    public sealed record SlipPrinted : SessionInput;

    /// <summary>The slip could not be printed.</summary>
    public sealed record SlipFailed : SessionInput;

    /// <summary>Devices, disk or clock changed.</summary>
    public sealed record HealthChanged(BoothHealth Health) : SessionInput;

    /// <summary>An operator or technician locks the booth: after the running session.</summary>
    public sealed record LockRequested : SessionInput;

    /// <summary>The booth is to sell again.</summary>
    public sealed record UnlockRequested : SessionInput;

    /// <summary>The booth is to stop (SIGTERM): money is refunded first.</summary>
    public sealed record StopRequested : SessionInput;
}
