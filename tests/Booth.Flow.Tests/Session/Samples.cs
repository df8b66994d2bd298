using System.Collections.Immutable;

namespace Booth.Flow.Tests;

/// <summary>One of everything: a test proves that no state and no input is missing here.</summary>
internal static class Samples
{
    public static readonly TimeSpan Now = TimeSpan.FromSeconds(1000);
    public static readonly TimeSpan Later = Now + TimeSpan.FromSeconds(30);
    public static readonly Money Price = new(800);
    public static readonly SessionRules Rules = new()
    {
        Tariff = new(Price, new Money(500)),
        HasMaintenancePin = true,
    };
    public static readonly Visit Visit = new(LanguageTag.French, Service.Ephoto, Price, 1);
    public static readonly SaleId Sale = new(Guid.Parse("11111111-1111-4111-8111-111111111111"));
    public static readonly PrintJobId Job = new(Guid.Parse("22222222-2222-4222-8222-222222222222"));
    public static readonly Voucher Voucher = new(
        new(Guid.Parse("33333333-3333-4333-8333-333333333333")), "123456789015", Price);

    public static readonly SignatureAssessment GoodSignature =
        new(SignatureProblem.None, 80, 30, 8);

    public static readonly BoothHealth NoPaper =
        new([OutOfServiceReason.PrinterMediaEmpty], SlipPrinterReady: true);

    public static Verdict Accepted { get; } = VerdictOf(FindingResult.Pass);

    public static Verdict Refused { get; } = VerdictOf(FindingResult.Fail);

    public static IReadOnlyList<SessionState> States { get; } =
    [
        new SessionState.Attract(),
        new SessionState.OutOfService([OutOfServiceReason.CameraOffline]),
        new SessionState.Maintenance(),
        new SessionState.EnteringPin(new("123456"), IsChecking: false, WasRefused: false, Later),
        new SessionState.EnteringPin(PinDigits.None, IsChecking: true, WasRefused: false, Later),
        new SessionState.Servicing(Page: 0, Later),
        new SessionState.CreditKept(Visit, Later),
        new SessionState.Choosing(Visit, Later),
        new SessionState.Consenting(Visit, MoreShown: false, Later),
        new SessionState.Paying(Visit with { Credit = new(100) }, Later),
        new SessionState.EnteringVoucher(Visit, "12345678901", WasRefused: false, Later),
        new SessionState.Framing(Visit, Hint.None, Now - TimeSpan.FromSeconds(2), Later),
        new SessionState.CountingDown(Visit, 1, Later),
        new SessionState.Exposing(Visit, Later),
        new SessionState.Reviewing(Visit, Accepted, Later),
        new SessionState.Reviewing(Visit with { TriesUsed = 5 }, Refused, Later),
        new SessionState.Signing(Visit, GoodSignature, Later),
        new SessionState.Confirming(Visit, Later),
        new SessionState.Securing(Visit, Later),
        new SessionState.Printing(Visit, Sale, Job, 1, Later),
        new SessionState.Refunding(Visit, RefundCause.Cancelled, null, AfterSale: false, Later),
        new SessionState.Refunding(Visit, RefundCause.Overpaid, Voucher, AfterSale: true, Later),
        new SessionState.Refunded(
            Visit, RefundCause.Cancelled, Voucher, Printed: true, AfterSale: false, Later),
        new SessionState.ThankYou(Visit, Later),
        new SessionState.TimeOutWarning(
            new SessionState.Paying(Visit with { Credit = new(100) }, Now), Visit, Later),
        new SessionState.Interrupted(
            new SessionState.Framing(Visit, Hint.None, null, Now), Visit,
            [OutOfServiceReason.CameraOffline], Later),
        new SessionState.Stopped(),
    ];

    public static IReadOnlyList<SessionInput> Inputs { get; } =
    [
        new SessionInput.Tick(),
        .. Enum.GetValues<Button>().Select(button => new SessionInput.Pressed(button)),
        new SessionInput.LanguageChosen(LanguageTag.English),
        new SessionInput.DigitTyped('5'),
        new SessionInput.DigitTyped('x'),
        new SessionInput.CoinPending(new(Guid.NewGuid()), new(200)),
        new SessionInput.CreditChanged(new(300)),
        new SessionInput.CreditChanged(new(900)),
        new SessionInput.VoucherRefused(),
        new SessionInput.PinAccepted(),
        new SessionInput.PinRefused(3),
        new SessionInput.GuidanceSeen(Hint.None),
        new SessionInput.GuidanceSeen(Hint.ComeCloser),
        new SessionInput.ShotJudged(Accepted),
        new SessionInput.ShotJudged(Refused),
        new SessionInput.ShotFailed(),
        new SessionInput.SignatureDrawn(GoodSignature),
        new SessionInput.SaleSecured(Sale, Job, Money.Zero),
        new SessionInput.SecuringFailed(),
        new SessionInput.PrintCompleted(Job),
        new SessionInput.PrintAborted(Job),
        new SessionInput.SaleReturned(Price),
        new SessionInput.VoucherIssued(Voucher),
        new SessionInput.SlipPrinted(),
        new SessionInput.SlipFailed(),
        new SessionInput.HealthChanged(BoothHealth.Good),
        new SessionInput.HealthChanged(NoPaper),
        new SessionInput.LockRequested(),
        new SessionInput.UnlockRequested(),
        new SessionInput.StopRequested(),
    ];

    /// <summary>A booth in <paramref name="state"/>, consistent with it.</summary>
    public static BoothState BoothIn(SessionState state, BoothHealth? health = null)
    {
        Money credit = state is SessionState.Attended attended ? attended.Visit.Credit : Money.Zero;
        BoothHealth known = health
            ?? (state is SessionState.OutOfService or SessionState.Interrupted ? NoPaper : BoothHealth.Good);
        bool pays = state is SessionState.Paying
            or SessionState.TimeOutWarning { Inner: SessionState.Paying };
        return new BoothState(state, known, credit) { AcceptsCoins = pays && known.CanDeliver };
    }

    private static Verdict VerdictOf(FindingResult result) => new(ImmutableArray.Create(
        new Finding(FindingId.EyesOpen, 0.25, "ratio", ">= 0.20", result,
            FindingKind.Measured, Hint.OpenEyes)));
}
