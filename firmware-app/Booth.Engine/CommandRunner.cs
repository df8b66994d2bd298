using System.Diagnostics;
using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>
/// Carries out what the machine decided. What must be durable is journalled here and now; what
/// takes longer is started and answers later, always.
/// </summary>
internal sealed class CommandRunner(
    EngineParts parts,
    Mailbox mailbox,
    SessionVault vault,
    StorageGuard storage,
    RefundDesk refundDesk,
    PrintDesk printDesk,
    SaleDesk saleDesk,
    UploadLoop uploads,
    Guidance guidance,
    ShotTaker shots,
    SignaturePad signaturePad,
    TimingBook timings,
    CoinIntake coinIntake,
    PinDesk pinDesk)
{
    private static readonly TimeSpan RollingPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AcceptorPatience = TimeSpan.FromSeconds(2);

    private TimeSpan? slotClosedAt;

    private readonly Workers workers = new(parts, mailbox);

    /// <summary>Waits for what is still running.</summary>
    public Task FinishAsync(TimeSpan patience) => workers.FinishAsync(patience);

    private TimeSpan LongestTrain => TimeSpan.FromMilliseconds(
        (parts.CoinTable.Values.Keys.Max()
            * (parts.CoinLimits.MaxPulseMs + parts.CoinLimits.MaxGapMs))
        + parts.CoinLimits.GroupGapMs);

    /// <summary>
    /// Refuses coins, and waits for those that were let in before, which roll one after the other:
    /// they still count, and are credit at the next start.
    /// </summary>
    public async Task CloseSlotAsync()
    {
        await AcceptCoinsAsync(accept: false);
        TimeSpan end = parts.TimeProvider.Monotonic() + RollingPatience;
        while (StillRolling() is { Ticks: > 0 } rolling && parts.TimeProvider.Monotonic() < end)
        {
            // Delays are cut to whole milliseconds: what is left of less than one would not wait.
            await Task.Delay(rolling + TimeSpan.FromMilliseconds(1), parts.TimeProvider);
        }
    }

    private TimeSpan? StillRolling()
    {
        TimeSpan? newest = coinIntake.LastSensedAt > slotClosedAt
            ? coinIntake.LastSensedAt
            : slotClosedAt;
        return newest + LongestTrain - parts.TimeProvider.Monotonic();
    }

    public async Task RunAsync(SessionCommand command, BoothState booth)
    {
        switch (command)
        {
            case SessionCommand.AcceptCoins accept:
                await AcceptCoinsAsync(accept.Accept);
                break;
            case SessionCommand.StartGuidance:
                guidance.Start();
                break;
            case SessionCommand.StopGuidance:
                guidance.Stop();
                break;
            case SessionCommand.Expose:
                shots.Start();
                break;
            case SessionCommand.StartSignature or SessionCommand.ClearSignature:
                signaturePad.Start();
                break;
            case SessionCommand.FinishSignature:
                vault.KeepInk(parts.InkRenderer.Render(vault.Handwriting!));
                break;
            case SessionCommand.SecureSale secure:
                Secure(secure, booth);
                break;
            case SessionCommand.PrintSheet print:
                Print(print, booth);
                break;
            case SessionCommand.PrintSlip slip:
                PrintSlip(slip);
                break;
            case SessionCommand.CheckPin check:
                CheckPin(check, booth.Session);
                break;
            case SessionCommand.WipePersonalData:
                WipePersonalData();
                break;
            case SessionCommand.StopBooth:
                parts.Log.LogInformation("the booth stops in good order");
                break;
            default:
                RunOnLedger(command);
                break;
        }
    }

    private void RunOnLedger(SessionCommand command)
    {
        // In the order in which it happened: a coin before the voucher it is part of.
        storage.TryPay();
        switch (command)
        {
            case SessionCommand.PostCoin post:
                storage.Owe(() => AnswerCredit(parts.Journal.PostCoin(post.Coin)));
                break;
            case SessionCommand.RedeemVoucher redeem:
                Redeem(redeem.Number);
                break;
            case SessionCommand.RenderSale render:
                // Until it is written the envelope stays held; recovery writes it after a crash.
                storage.Owe(() => parts.Journal.RenderSale(render.Sale));
                uploads.Wake();
                break;
            case SessionCommand.ReturnSale give:
                if (storage.Try<Money?>(() => parts.Journal.ReturnSale(give.Sale)) is { } onHand)
                {
                    mailbox.Post(new SessionInput.SaleReturned(onHand));
                }

                break;
            case SessionCommand.IssueVoucher issue:
                Issue(issue.Cause);
                break;
            case SessionCommand.EndSession end:
                storage.TryRecord(JournalEventKind.SessionEnded, WireName.Of(end.Outcome));
                storage.Try(parts.Journal.Checkpoint);
                break;
            default:
                throw new UnreachableException(command.GetType().Name);
        }
    }

    private async Task AcceptCoinsAsync(bool accept)
    {
        if (parts.CoinAcceptor.Status.IsAccepting && !accept)
        {
            slotClosedAt = parts.TimeProvider.Monotonic();
        }

        using var enough = new CancellationTokenSource(AcceptorPatience, parts.TimeProvider);
        try
        {
            await parts.CoinAcceptor.SetAcceptingAsync(accept, enough.Token);
        }
        catch (Exception exception) when (exception is DeviceFaultException<CoinAcceptorFault>
            or OperationCanceledException)
        {
            parts.Log.LogWarning(exception, "coin acceptor");
            mailbox.Post(new EngineMessage.LookAtHealth());
        }
    }

    private void Secure(SessionCommand.SecureSale secure, BoothState booth)
    {
        TimeSpan deadline = booth.Session.Deadline ?? parts.TimeProvider.Monotonic();
        timings.Start(Timing.ConfirmToDurable, Timing.ConfirmToPrint, Timing.ConfirmToReceipt);
        workers.Start("securing the sale",
            () => Task.FromResult(storage.Try(() => saleDesk.Secure(secure, deadline))
                ?? new SessionInput.SecuringFailed()),
            new SessionInput.SecuringFailed());
    }

    private void Print(SessionCommand.PrintSheet print, BoothState booth)
    {
        Visit visit = ((SessionState.Attended)booth.Session).Visit;
        workers.Start("printing the sheet",
            () => printDesk.PrintAsync(print, visit), new SessionInput.PrintAborted(print.Job));
    }

    private void PrintSlip(SessionCommand.PrintSlip slip) => workers.Start(
        "printing a slip",
        async () => await refundDesk.TryPrintAsync(slip.Voucher, slip.Cause, slip.Language)
            ? new SessionInput.SlipPrinted()
            : new SessionInput.SlipFailed(),
        new SessionInput.SlipFailed(),
        // A late word about one visitor's slip must not end another's refund.
        state => state is SessionState.Refunding { Voucher: { } awaited }
            && awaited.Id == slip.Voucher.Id);

    private void CheckPin(SessionCommand.CheckPin check, SessionState asking)
    {
        SessionInput? answer = null;
        workers.Start("checking a PIN",
            () => Task.FromResult(answer = pinDesk.Check(check.Digits)),
            new SessionInput.PinRefused(1),
            // A right PIN opens to whoever typed it, not to who stands there later; a wrong one
            // makes the keypad wait in any case.
            state => answer is not SessionInput.PinAccepted || ReferenceEquals(state, asking));
    }

    private void Issue(RefundCause cause)
    {
        Voucher? voucher = refundDesk.Issue(cause);
        // Without a voucher too: what is on hand is what the ledger says, not what was shown.
        AnswerCredit(storage.Try<Money?>(() => parts.Journal.CreditOnHand()));
        mailbox.Post(voucher is null
            ? new SessionInput.SlipFailed()
            : new SessionInput.VoucherIssued(voucher));
    }

    private void Redeem(string number)
    {
        Money? onHand = VoucherNumber.IsValid(number)
            ? storage.Try(() => parts.Journal.RedeemVoucher(number))
            : null;
        if (onHand is null)
        {
            mailbox.Post(new SessionInput.VoucherRefused());
        }

        AnswerCredit(onHand);
    }

    private void AnswerCredit(Money? onHand)
    {
        if (onHand is { } credit)
        {
            mailbox.Post(new SessionInput.CreditChanged(credit));
        }
    }

    private void WipePersonalData()
    {
        guidance.Stop();
        shots.Stop();
        vault.Wipe();
        parts.ScreenPainter.Wipe();
    }
}
