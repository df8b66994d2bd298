using System.Collections.Immutable;

namespace Booth.Simulation.Tests;

/// <summary>Bugs that the simulation must notice. tests/mutations/run tries them all.</summary>
internal static class Mutants
{
    private const string Engine = "firmware-app/Booth.Engine/";
    private const string Flow = "firmware-app/Booth.Flow/";
    private const string Journal = "firmware-app/Booth.Journal/";

    public static ImmutableArray<Mutant> All { get; } =
    [
        .. Money(), .. Slot(), .. Paper(), .. Envelopes(), .. Waits(), .. Traces(), .. Pins(),
    ];

    private static IEnumerable<Mutant> Money() =>
    [
        new("credit shown before it is posted", Engine + "CommandRunner.cs",
            "storage.Owe(() => AnswerCredit(parts.Journal.PostCoin(post.Coin)));",
            "AnswerCredit(storage.Try<Money?>(() => parts.Journal.CreditOnHand() + new Money(200)));"),
        new("coin kept in memory before it is journalled", Engine + "CoinIntake.cs",
            "if (unwritten.Count > 0 || !TryWrite(coin, value))", "if (true)"),
        new("coin counted twice", Engine + "CoinIntake.cs",
            "Accept(new CoinId(parts.NewGuid()), value);",
            "Accept(new CoinId(parts.NewGuid()), value); Accept(new CoinId(parts.NewGuid()), value);"),
        new("coin of a failing disk forgotten", Engine + "CoinIntake.cs",
            "unwritten.Enqueue((coin, value));", ""),
        new("coin posted twice after a restart", Engine + "Recovery.cs",
            "parts.Journal.PostCoin(coin);",
            "parts.Journal.PostCoin(coin); var again = new CoinId(parts.NewGuid()); "
            + "parts.Journal.AddPendingCoin(again, new Money(200)); parts.Journal.PostCoin(again);"),
        new("coins that still roll are not waited for", Engine + "CommandRunner.cs",
            "while (StillRolling() is { Ticks: > 0 } rolling && parts.TimeProvider.Monotonic() < end)",
            "while (StillRolling() is { Ticks: > 0 } rolling && end < TimeSpan.Zero)"),
        new("voucher over no more than half the credit", Journal + "Ledger/Vouchers.cs",
            "if (!credit.IsPositive) return null;",
            "if (!credit.IsPositive) return null; credit = new Money((credit.MinorUnits + 1) / 2);"),
    ];

    private static IEnumerable<Mutant> Slot() =>
    [
        new("inhibit forgotten when a device fails", Flow + "Session/SessionMachine.cs",
            "return session is SessionState.Paying && booth.Health.CanDeliver;",
            "return session is SessionState.Paying or SessionState.Interrupted;"),
        new("inhibit forgotten at the start", Engine + "BoothEngine.cs",
            "await commands.RunAsync(new SessionCommand.AcceptCoins(Accept: false), booth);", ""),
        new("inhibit forgotten when the price is paid", Flow + "Session/SessionMachine.cs",
            "return session is SessionState.Paying && booth.Health.CanDeliver;",
            "return session is SessionState.Paying or SessionState.Framing && booth.Health.CanDeliver;"),
        new("started camera taken for granted", Engine + "CameraKeeper.cs",
            "public bool IsReady => wasStarted && ", "public bool IsReady => "),
    ];

    private static IEnumerable<Mutant> Paper() =>
    [
        new("print row written after the submission", Engine + "PrintDesk.cs",
            """
                        if (!storage.Try(() => parts.Journal.RecordPrintSubmission(command.Job, command.Try)))
                        {
                            return false;
                        }

                        await parts.PhotoPrinter.SubmitAsync(command.Job, sheet, CancellationToken.None)
                            .WaitAsync(parts.Rules.PrintTimeout, parts.TimeProvider);
                        return true;
            """,
            """
                        await parts.PhotoPrinter.SubmitAsync(command.Job, sheet, CancellationToken.None)
                            .WaitAsync(parts.Rules.PrintTimeout, parts.TimeProvider);
                        await Task.Yield();
                        storage.Try(() => parts.Journal.RecordPrintSubmission(command.Job, command.Try));
                        return true;
            """),
        new("recovery skips open print jobs", Engine + "Recovery.cs",
            "foreach (OpenSale sale in left.OpenSales)",
            "foreach (OpenSale sale in left.OpenSales.RemoveAll(open => open.WasSubmitted))"),
        new("recovery takes a submitted sheet for printed", Engine + "Recovery.cs",
            "if (sale.WasSubmitted && await IsOutAsync(sale.Job, stop))", "if (sale.WasSubmitted)"),
        new("lost job not withdrawn", Engine + "PrintDesk.cs",
            "return await WithdrawAsync(job, stop);", "return false;"),
        new("printed sheet given back as well", Flow + "Session/SaleSteps.cs",
            "var render = new SessionCommand.RenderSale(state.Sale);",
            "var render = new SessionCommand.ReturnSale(state.Sale);"),
        new("sale of a failed print never ended", Flow + "Session/SaleSteps.cs",
            "new SessionCommand.ReturnSale(state.Sale));", "new SessionCommand.StopGuidance());"),
        new("refund slip not marked", Engine + "RefundDesk.cs",
            "storage.Owe(() => parts.Journal.MarkSlipPrinted(voucher.Id));", ""),
        new("slip of a failing disk forgotten", Engine + "RefundDesk.cs",
            "storage.Owe(() => parts.Journal.MarkSlipPrinted(voucher.Id));",
            "storage.Try(() => parts.Journal.MarkSlipPrinted(voucher.Id));"),
    ];

    private static IEnumerable<Mutant> Envelopes() =>
    [
        new("envelope released before the sheet", Journal + "Outbox/Envelopes.cs",
            "VALUES ($dossier, $sale, 'held', $now, $now, $sha256, $sealed)",
            "VALUES ($dossier, $sale, 'queued', $now, $now, $sha256, $sealed)"),
        new("envelope deleted before the receipt", Engine + "UploadLoop.cs",
            "UploadAnswer answer = await AskAsync(item.Dossier, envelope, stop);",
            "storage.Try(() => parts.Journal.AcknowledgeEnvelope(item.Dossier, [1])); "
            + "UploadAnswer answer = await AskAsync(item.Dossier, envelope, stop);"),
        new("broken upload taken for a receipt", Engine + "UploadLoop.cs",
            "UploadAnswer answer = await AskAsync(item.Dossier, envelope, stop);",
            "UploadAnswer answer = await AskAsync(item.Dossier, envelope, stop); "
            + "answer = answer is UploadAnswer.TryAgain ? new UploadAnswer.Acknowledged(envelope) : answer;"),
        new("409 taken for success", Engine + "UploadLoop.cs",
            "UploadAnswer answer = await AskAsync(item.Dossier, envelope, stop);",
            "UploadAnswer answer = await AskAsync(item.Dossier, envelope, stop); "
            + "answer = answer is UploadAnswer.Refused ? new UploadAnswer.Acknowledged(envelope) : answer;"),
        new("back-off that never ends", Flow + "Upload/UploadRules.cs",
            "return TimeSpan.FromSeconds(asked + (random * bound));",
            "return TimeSpan.FromSeconds(asked + (random * bound * 1_000));"),
    ];

    private static IEnumerable<Mutant> Waits() =>
    [
        new("interruption without end", Flow + "Session/PauseSteps.cs",
            """
                        SessionInput.Tick when at.Now >= state.Until =>
                            at.RefundOrEnd(state.Visit, RefundCause.DeviceFailed),

            """, ""),
        new("warning without end", Flow + "Session/PauseSteps.cs",
            """
                        SessionInput.Tick when at.Now >= state.Until =>
                            at.RefundOrEnd(state.Visit, RefundCause.TimedOut),

            """, ""),
        new("time-out of the shot removed", Flow + "Session/PictureSteps.cs",
            "SessionInput.Tick when at.Now >= state.Until => NoShot(at, state.Visit),", ""),
        new("slip that is waited for for ever", Flow + "Session/RefundSteps.cs",
            """
                        SessionInput.Tick when at.Now >= state.Until && state.Voucher is { } voucher =>
                            Shown(at, state, voucher, printed: false),

            """, ""),
        new("farewell without end", Flow + "Session/SaleSteps.cs",
            """
                        SessionInput.Tick when at.Now >= state.Until =>
                            at.End(state.Visit, SessionOutcome.Completed),

            """, ""),
    ];

    private static IEnumerable<Mutant> Traces() =>
    [
        new("storage alarm never cleared", Engine + "StorageGuard.cs",
            """
                    lock (gate)
                    {
                        fault = null;
                    }

            """, ""),
        new("fleet told late of what changed", Engine + "BoothEngine.cs",
            """
                        await StepAsync(new SessionInput.HealthChanged(now));
                        Publish();
            """,
            """
                        await StepAsync(new SessionInput.HealthChanged(now));
            """),
        new("signature not wiped", Engine + "SessionVault.cs",
            """
                    Ink?.Dispose();
                    Handwriting?.Dispose();
            """,
            """
                    Handwriting?.Dispose();
            """),
        new("picture not wiped after a refund", Flow + "Session/Moment.cs",
            "[.. first, new SessionCommand.WipePersonalData(), new SessionCommand.IssueVoucher(cause)]);",
            "[.. first, new SessionCommand.IssueVoucher(cause)]);"),
        new("late word of a slip ends another refund", Engine + "CommandRunner.cs",
            """
                    state => state is SessionState.Refunding { Voucher: { } awaited }
                        && awaited.Id == slip.Voucher.Id);
            """,
            """
                    state => true);
            """),
    ];

    private static IEnumerable<Mutant> Pins() =>
    [
        new("any PIN opens", Engine + "PinDesk.cs",
            "if (parts.MaintenancePin?.Matches(digits) != true)",
            "if (parts.MaintenancePin is null)"),
        new("wrong PINs never make the keypad wait", Flow + "Session/PinRules.cs",
            "if (wrongTries < FreeTries)", "if (wrongTries >= 0)"),
        new("technician's screen without end", Flow + "Session/ServicingSteps.cs",
            "SessionInput.Tick when at.Now >= until => at.ToIdle(at.Rules.DefaultLanguage),", ""),
    ];
}
