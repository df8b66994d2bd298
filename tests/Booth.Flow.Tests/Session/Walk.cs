namespace Booth.Flow.Tests;

/// <summary>Drives the machine as the engine would, and remembers the commands.</summary>
internal sealed class Walk
{
    private readonly SessionRules rules;

    public Walk(SessionRules? rules = null, BoothHealth? health = null, Money credit = default)
    {
        this.rules = rules ?? Samples.Rules;
        Take(SessionMachine.Begin(
            health ?? BoothHealth.Good, credit, this.rules, Now));
    }

    public TimeSpan Now { get; private set; } = Samples.Now;

    public BoothState Booth { get; private set; } = Samples.BoothIn(new SessionState.Attract());

    public List<SessionCommand> Commands { get; } = [];

    public SessionState State => Booth.Session;

    public Walk Do(params SessionInput[] inputs)
    {
        foreach (SessionInput input in inputs)
        {
            Take(SessionMachine.Step(Booth, input, rules, Now));
        }

        return this;
    }

    public Walk Press(params Button[] buttons) =>
        Do([.. buttons.Select(button => new SessionInput.Pressed(button))]);

    public Walk Wait(TimeSpan time)
    {
        Now += time;
        return Do(new SessionInput.Tick());
    }

    /// <summary>Waits until the state's deadline has just passed.</summary>
    public Walk WaitForDeadline() => Wait(State.Deadline!.Value - Now);

    public Walk Pay(long cents) => Do(
        new SessionInput.CoinPending(new(Guid.NewGuid()), new(cents)),
        new SessionInput.CreditChanged(Booth.Credit + new Money(cents)));

    /// <summary>From attract to framing with exactly the price paid.</summary>
    public Walk ToFraming(long cents = 800) => Press(Button.Continue, Button.Ephoto, Button.Agree)
        .Pay(cents);

    public Walk Shoot(Verdict verdict) => Press(Button.Shoot)
        .Wait(TimeSpan.FromSeconds(1)).Wait(TimeSpan.FromSeconds(1)).Wait(TimeSpan.FromSeconds(1))
        .Do(new SessionInput.ShotJudged(verdict));

    public Walk ToConfirming(long cents = 800) => ToFraming(cents).Shoot(Samples.Accepted)
        .Press(Button.Accept).Do(new SessionInput.SignatureDrawn(Samples.GoodSignature))
        .Press(Button.Done);

    public Walk ToPrinting(long cents = 800) => ToConfirming(cents).Press(Button.Confirm)
        .Do(new SessionInput.SaleSecured(Samples.Sale, Samples.Job, new(cents - 800)));

    public bool Did<TCommand>()
        where TCommand : SessionCommand => Commands.OfType<TCommand>().Any();

    private void Take(StepResult result)
    {
        Booth = result.State;
        Commands.AddRange(result.Commands);
    }
}
