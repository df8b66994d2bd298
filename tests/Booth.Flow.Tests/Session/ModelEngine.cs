namespace Booth.Flow.Tests;

/// <summary>
/// The smallest engine that answers every command at once, with a ledger of four numbers. What
/// happens between two answers comes from the test.
/// </summary>
internal sealed class ModelEngine
{
    private static readonly SessionInput[] Outside =
    [
        .. Enum.GetValues<Button>().Select(button => new SessionInput.Pressed(button)),
        new SessionInput.LanguageChosen(LanguageTag.English),
        new SessionInput.DigitTyped('1'),
        new SessionInput.GuidanceSeen(Hint.None),
        new SessionInput.SignatureDrawn(Samples.GoodSignature),
        new SessionInput.HealthChanged(Samples.NoPaper),
        new SessionInput.HealthChanged(BoothHealth.Good),
        new SessionInput.LockRequested(),
        new SessionInput.UnlockRequested(),
        new SessionInput.ShotFailed(),
    ];

    private readonly Queue<SessionInput> answers = new();
    private BoothState booth = new(new SessionState.Attract(), BoothHealth.Good, Money.Zero);
    private TimeSpan now = Samples.Now;
    private int commandsSeen;
    private Money open;

    public static int Happenings => Outside.Length + 6;

    public SessionState State => booth.Session;

    public Money Inserted { get; private set; }

    public Money OnHand { get; private set; }

    public Money Earned { get; private set; }

    public Money OnVouchers { get; private set; }

    public void Happen(int happening)
    {
        switch (happening - Outside.Length)
        {
            case < 0:
                Take(Outside[happening]);
                break;
            case 0 or 1 when booth.AcceptsCoins:
                Insert(new Money(200));
                break;
            case 2 when booth.AcceptsCoins:
                Insert(new Money(800));
                break;
            case 3:
                Pass(TimeSpan.FromSeconds(1));
                break;
            default:
                Pass(booth.Session.Deadline - now ?? TimeSpan.FromMinutes(5));
                break;
        }
    }

    /// <summary>Everybody leaves and everything works: only time passes.</summary>
    public void LeaveAlone()
    {
        Take(new SessionInput.UnlockRequested());
        Take(new SessionInput.HealthChanged(BoothHealth.Good));
        for (int turn = 0; turn < 20 && State is not SessionState.Attract; turn++)
        {
            Pass(booth.Session.Deadline - now ?? TimeSpan.Zero);
        }
    }

    private void Insert(Money coin)
    {
        Inserted += coin;
        Take(new SessionInput.CoinPending(new(Guid.NewGuid()), coin));
        OnHand += coin;
        Take(new SessionInput.CreditChanged(OnHand));
    }

    private void Pass(TimeSpan time)
    {
        now += TimeSpan.FromTicks(Math.Max(time.Ticks, 0));
        Take(new SessionInput.Tick());
    }

    private void Take(SessionInput input)
    {
        answers.Enqueue(input);
        while (answers.TryDequeue(out SessionInput? next))
        {
            StepResult result = SessionMachine.Step(booth, next, Samples.Rules, now);
            booth = result.State;
            foreach (SessionCommand command in result.Commands)
            {
                Answer(command);
            }
        }
    }

    private void Answer(SessionCommand command)
    {
        // Every third answer is the bad one.
        bool fails = ++commandsSeen % 3 == 0;
        switch (command)
        {
            case SessionCommand.Expose:
                answers.Enqueue(new SessionInput.ShotJudged(
                    fails ? Samples.Refused : Samples.Accepted));
                break;
            case SessionCommand.RedeemVoucher:
                answers.Enqueue(new SessionInput.VoucherRefused());
                break;
            case SessionCommand.SecureSale secure:
                Secure(secure.Price, fails);
                break;
            case SessionCommand.PrintSheet print:
                answers.Enqueue(fails
                    ? new SessionInput.PrintAborted(print.Job)
                    : new SessionInput.PrintCompleted(print.Job));
                break;
            case SessionCommand.RenderSale:
                Earned += open;
                open = Money.Zero;
                break;
            case SessionCommand.ReturnSale:
                OnHand += open;
                open = Money.Zero;
                answers.Enqueue(new SessionInput.SaleReturned(OnHand));
                break;
            case SessionCommand.IssueVoucher:
                Issue();
                break;
            case SessionCommand.PrintSlip:
                answers.Enqueue(fails ? new SessionInput.SlipFailed() : new SessionInput.SlipPrinted());
                break;
            default:
                break;
        }
    }

    private void Secure(Money price, bool fails)
    {
        if (fails)
        {
            answers.Enqueue(new SessionInput.SecuringFailed());
            return;
        }

        OnHand -= price;
        open += price;
        answers.Enqueue(new SessionInput.SaleSecured(Samples.Sale, Samples.Job, OnHand));
    }

    private void Issue()
    {
        if (!OnHand.IsPositive)
        {
            answers.Enqueue(new SessionInput.SlipFailed());
            return;
        }

        OnVouchers += OnHand;
        OnHand = Money.Zero;
        answers.Enqueue(new SessionInput.VoucherIssued(Samples.Voucher));
        answers.Enqueue(new SessionInput.CreditChanged(OnHand));
    }
}
