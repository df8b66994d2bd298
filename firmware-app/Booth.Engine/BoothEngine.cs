using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>
/// The loop: inputs -> Step -> commands -> devices and journal. One thread at a time touches the
/// state; everything else reaches it through the mailbox.
/// </summary>
public sealed partial class BoothEngine : IDisposable
{
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(5);

    private static readonly Action<ILogger, string, string, Exception?> LogStep =
        LoggerMessage.Define<string, string>(LogLevel.Trace, new EventId(), "{State} x {Input}");

    private readonly EngineParts parts;
    private readonly Mailbox mailbox;
    private readonly SessionVault vault = new();
    private readonly StorageGuard storage;
    private readonly CameraKeeper camera;
    private readonly HealthMonitor health;
    private readonly ScreenKeeper screen;
    private readonly SignaturePad signaturePad;
    private readonly CoinIntake coinIntake;
    private readonly PrintDesk printDesk;
    private readonly RefundDesk refundDesk;
    private readonly UploadLoop uploads;
    private readonly Housekeeping housekeeping;
    private readonly Snapshots snapshots;
    private readonly TelemetryOutbox telemetry;
    private readonly Recovery recovery;
    private readonly Guidance guidance;
    private readonly ShotTaker shots;
    private readonly PinDesk pinDesk;
    private readonly CommandRunner commands;
    private readonly DeviceWiring wiring;
    private readonly CancellationTokenSource stopRequested = new();

    private BoothState booth = new(new SessionState.Attract(), BoothHealth.Good, Money.Zero);
    private volatile BoothSnapshot? snapshot;
    private bool repaint;
    private TimeSpan lastSecond;
    private TimeSpan lastTick;

    public BoothEngine(EngineParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        parts = parts with
        {
            Rules = parts.Rules with
            {
                DefaultLanguage = parts.Languages[0],
                HasMaintenancePin = parts.MaintenancePin is not null,
            },
        };
        this.parts = parts;
        mailbox = new Mailbox(parts.TimeProvider);
        Timings = new TimingBook(parts.TimeProvider);
        storage = new StorageGuard(parts, mailbox);
        camera = new CameraKeeper(parts);
        health = new HealthMonitor(parts, storage, camera);
        screen = new ScreenKeeper(parts, vault, () => snapshot, storage);
        signaturePad = new SignaturePad(vault);
        coinIntake = new CoinIntake(parts, mailbox, storage);
        printDesk = new PrintDesk(parts, vault, storage, Timings);
        refundDesk = new RefundDesk(parts, storage);
        uploads = new UploadLoop(parts, storage, Timings);
        housekeeping = new Housekeeping(parts, storage, coinIntake, camera);
        recovery = new Recovery(parts, printDesk, refundDesk, storage);
        snapshots = new Snapshots(parts, health, storage);
        telemetry = new TelemetryOutbox(parts, storage);
        guidance = new Guidance(parts, mailbox);
        shots = new ShotTaker(parts, mailbox, Timings);
        wiring = new DeviceWiring(parts, mailbox, coinIntake);
        pinDesk = new PinDesk(parts, storage);
        commands = new CommandRunner(parts, mailbox, vault, storage, refundDesk, printDesk,
            new SaleDesk(parts, vault, Timings), uploads, guidance, shots, signaturePad, Timings,
            coinIntake, pinDesk);
        Timings.Start(Timing.Ready);
    }

    /// <summary>What is on the glass.</summary>
    public CurrentScreen CurrentScreen => screen.Current;

    /// <summary>How long the last session's steps took.</summary>
    public TimingBook Timings { get; }

    /// <summary>When the loop last turned, on the monotonic clock: what a watchdog is fed from.</summary>
    public TimeSpan LastTurn { get; private set; }

    /// <summary>The booth in numbers; null before the first turn.</summary>
    public BoothSnapshot? Snapshot => snapshot;

    /// <summary>Locks the booth once the visitor has left.</summary>
    public void RequestLock() => mailbox.Post(new SessionInput.LockRequested());

    /// <summary>Lets the booth sell again.</summary>
    public void RequestUnlock() => mailbox.Post(new SessionInput.UnlockRequested());

    /// <summary>Two people have put the ledger right: the credit is read again.</summary>
    public void LookAtCredit()
    {
        if (storage.Try<Money?>(() => parts.Journal.CreditOnHand()) is { } credit)
        {
            mailbox.Post(new SessionInput.CreditChanged(credit));
        }
    }

    /// <summary>Stops the booth once the visitor has been served or refunded.</summary>
    public void RequestStop()
    {
        mailbox.Post(new SessionInput.StopRequested());
        stopRequested.CancelHere();
    }

    /// <summary>
    /// Runs until a requested stop is done, or <paramref name="abort"/>: then at once, and what was
    /// begun is ended by the recovery of the next start.
    /// </summary>
    public async Task RunAsync(CancellationToken abort)
    {
        using var background = CancellationTokenSource.CreateLinkedTokenSource(abort);
        Task uploading = Task.CompletedTask;
        try
        {
            await StartAsync(abort);
            uploading = parts.Start(() => uploads.RunAsync(background.Token));
            await LoopAsync(uploading, abort);
        }
        finally
        {
            background.CancelHere();
            await StopAsync(uploading);
        }
    }

    public void Dispose()
    {
        guidance.Dispose();
        shots.Dispose();
        vault.Dispose();
        stopRequested.Dispose();
    }

    private async Task StartAsync(CancellationToken abort)
    {
        storage.TryRecord(JournalEventKind.Started, parts.SoftwareVersion);
        await commands.RunAsync(new SessionCommand.AcceptCoins(Accept: false), booth);
        await camera.StartAsync(abort);
        BoothHealth seen = health.Look();
        booth = new(new SessionState.OutOfService(seen.Reasons), seen, Money.Zero);
        snapshot = snapshots.Take(booth, screen.Current);
        telemetry.Start(snapshot);
        Publish();
        await RecoverAsync(abort);
        wiring.Connect();
        Money credit = storage.Try(() => parts.Journal.CreditOnHand());
        await ApplyAsync(SessionMachine.Begin(
            health.Look(), credit, parts.Rules, parts.TimeProvider.Monotonic(),
            pinDesk.WrongTries));
        Timings.Stop(Timing.Ready);
    }

    /// <summary>
    /// Returns when everything begun is ended. The watchdog is fed meanwhile: a printer may take
    /// its time to say what became of a sheet. A requested stop ends the wait for a device that is
    /// away: the next start goes on.
    /// </summary>
    private async Task RecoverAsync(CancellationToken abort)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            abort, stopRequested.Token);
        Task recovering = recovery.RunUntilSettledAsync(stop.Token);
        while (!recovering.IsCompleted && !abort.IsCancellationRequested)
        {
            await Task.WhenAny(recovering, Task.Delay(parts.Limits.Heartbeat, parts.TimeProvider, abort));
            LastTurn = parts.TimeProvider.Monotonic();
            housekeeping.RecoveryIsDue |= storage.Probe();
            snapshot = snapshots.Take(booth with { Health = health.Look() }, screen.Current);
            telemetry.Update(snapshot);
        }

        try
        {
            await recovering;
        }
        catch (OperationCanceledException) when (!abort.IsCancellationRequested)
        {
            parts.Log.LogWarning("recovery was left to the next start");
        }
    }

    /// <summary>The journal was away and is back, and nobody is there: end what it missed.</summary>
    private async Task RecoverIfDueAsync(CancellationToken abort)
    {
        bool isIdle = booth.Session is SessionState.Attract or SessionState.OutOfService
            or SessionState.Maintenance;
        if (housekeeping.RecoveryIsDue && isIdle)
        {
            housekeeping.RecoveryIsDue = false;
            await RecoverAsync(abort);
            LookAtCredit();
        }
    }

    private async Task LoopAsync(Task uploading, CancellationToken abort)
    {
        while (booth.Session is not SessionState.Stopped)
        {
            if (uploading.IsCompleted)
            {
                abort.ThrowIfCancellationRequested();
                // Never upload silently no more: stop loudly, systemd starts us again.
                await uploading;
            }

            await mailbox.WaitAsync(Pause(), abort);
            // What waits behind the last state is for the next start: a coin is in the journal.
            while (booth.Session is not SessionState.Stopped
                && mailbox.TryRead(out EngineMessage? message))
            {
                await HandleAsync(message);
            }

            if (booth.Session is not SessionState.Stopped)
            {
                lastTick = parts.TimeProvider.Monotonic();
                await StepAsync(new SessionInput.Tick());
                await EverySecondAsync();
                await RecoverIfDueAsync(abort);
                PublishIfNeeded();
            }
        }
    }

    private async Task StopAsync(Task uploading)
    {
        await commands.CloseSlotAsync();
        wiring.Disconnect();
        guidance.Stop();
        shots.Stop();
        await commands.FinishAsync(ShutdownPatience);
        await Task.WhenAny(
            Task.WhenAll(uploading, guidance.Ended, shots.Ended),
            Task.Delay(ShutdownPatience, parts.TimeProvider));
        mailbox.WipeUnread();
        vault.Wipe();
        parts.ScreenPainter.Wipe();
        // The last chance of what only memory holds; the coins are credit at the next start.
        storage.TryPay();
        coinIntake.Retry();
        telemetry.Stop();
        storage.TryRecord(JournalEventKind.Stopped, booth.Session.GetType().Name);
    }

    private async Task HandleAsync(EngineMessage message)
    {
        switch (message)
        {
            case EngineMessage.Input input:
                await StepAsync(input.Value);
                break;
            case EngineMessage.Answer answer:
                await (answer.IsAwaited(booth.Session)
                    ? StepAsync(answer.Value) : Task.CompletedTask);
                break;
            case EngineMessage.Contact contact:
                await TouchAsync(contact.Value);
                break;
            case EngineMessage.Buttoned buttoned:
                await PressAsync(buttoned.Value);
                break;
            case EngineMessage.LookAtHealth:
                await LookAtHealthAsync();
                break;
            case EngineMessage.Preview preview:
                await SeePreviewAsync(preview);
                break;
            case EngineMessage.Shot shot:
                await SeeShotAsync(shot);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(message.GetType().Name);
        }
    }

    private Task StepAsync(SessionInput input)
    {
        if (parts.Log.IsEnabled(LogLevel.Trace))
        {
            LogStep(parts.Log, booth.Session.GetType().Name, input.GetType().Name, null);
        }

        return ApplyAsync(SessionMachine.Step(
            booth, input, parts.Rules, parts.TimeProvider.Monotonic()));
    }

    private async Task ApplyAsync(StepResult result)
    {
        (SessionState before, Access access) = (booth.Session, booth.Access);
        booth = result.State;
        if (!ReferenceEquals(before, booth.Session) || access != booth.Access)
        {
            repaint = true;
        }

        foreach (SessionCommand command in result.Commands)
        {
            await commands.RunAsync(command, booth);
        }

        (string left, string entered) = (before.GetType().Name, booth.Session.GetType().Name);
        if (left != entered)
        {
            parts.Log.LogDebug("{Before} -> {After}", left, entered);
            Publish();
        }
    }

    private async Task LookAtHealthAsync()
    {
        BoothHealth now = health.Look();
        if (!now.Equals(booth.Health))
        {
            storage.TryRecord(JournalEventKind.DeviceChanged,
                now.CanDeliver ? "can deliver" : string.Join(", ", now.Reasons.Select(WireName.Of)));
            await StepAsync(new SessionInput.HealthChanged(now));
            Publish();
        }
    }

    private async Task EverySecondAsync()
    {
        TimeSpan now = parts.TimeProvider.Monotonic();
        if (now - lastSecond < parts.Limits.Heartbeat)
        {
            return;
        }

        lastSecond = now;
        // Closed screens say their reason in one language after the other.
        repaint |= booth.Session.Deadline is not null || screen.IsDue
            || booth.Session is SessionState.OutOfService or SessionState.Maintenance;
        await housekeeping.TurnAsync(booth);
        await LookAtHealthAsync();
        snapshot = snapshots.Take(booth, screen.Current);
        telemetry.Update(snapshot);
    }

    private void PublishIfNeeded()
    {
        LastTurn = parts.TimeProvider.Monotonic();
        if (repaint)
        {
            repaint = false;
            screen.Show(booth);
        }
    }

    private void Publish()
    {
        repaint = false;
        screen.Show(booth);
        snapshot = snapshots.Take(booth, screen.Current);
        telemetry.Update(snapshot);
    }

    private TimeSpan Pause()
    {
        TimeSpan now = parts.TimeProvider.Monotonic();
        TimeSpan next = lastSecond + parts.Limits.Heartbeat;
        // A deadline that a tick has seen and that changed nothing is waited for no more.
        if (booth.Session.Deadline is { } deadline && deadline > lastTick && deadline < next)
        {
            next = deadline;
        }

        return TimeSpan.FromTicks(Math.Max((next - now).Ticks, TimeSpan.TicksPerMillisecond));
    }
}
