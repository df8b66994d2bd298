using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>
/// Submits a sheet and follows its job to the end. Always ends in "out" or "withdrawn": a job that
/// takes too long is cancelled, and what the printer says to that counts, however late it says it.
/// </summary>
internal sealed class PrintDesk(
    EngineParts parts, SessionVault vault, StorageGuard storage, TimingBook timings)
{
    // A printer that has taken a job and does not know it three looks later has lost it.
    private const int LooksBeforeLost = 3;

    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(10);

    /// <summary>Prints the sheet of the running session; answers PrintCompleted or PrintAborted.</summary>
    public async Task<SessionInput> PrintAsync(
        SessionCommand.PrintSheet command, Visit visit)
    {
        TimeSpan deadline = parts.TimeProvider.Monotonic() + parts.Rules.PrintTimeout;
        bool submitted = await TrySubmitAsync(command, visit);
        bool isOut = submitted && await FollowAsync(command.Job, deadline, CancellationToken.None);
        if (!isOut)
        {
            storage.TryRecord(JournalEventKind.Alarm, $"print job {command.Job.JobName} gave no sheet");
            return new SessionInput.PrintAborted(command.Job);
        }

        timings.Stop(Timing.ConfirmToPrint);
        return new SessionInput.PrintCompleted(command.Job);
    }

    /// <summary>True when the sheet is out; false when it never will be.</summary>
    public async Task<bool> FollowAsync(
        PrintJobId job, TimeSpan deadline, CancellationToken stop)
    {
        int unknown = 0;
        while (parts.TimeProvider.Monotonic() < deadline && unknown < LooksBeforeLost)
        {
            PrintJobState? state = await LookAsync(job);
            if (state is PrintJobState.Completed or PrintJobState.Aborted)
            {
                return state == PrintJobState.Completed;
            }

            unknown = state == PrintJobState.Unknown ? unknown + 1 : 0;
            await Task.Delay(parts.Limits.PrintPoll, parts.TimeProvider, stop);
        }

        return await WithdrawAsync(job, stop);
    }

    private async Task<bool> TrySubmitAsync(SessionCommand.PrintSheet command, Visit visit)
    {
        try
        {
            using SheetDocument sheet = parts.SheetPainter.PaintSheet(ContentFor(visit));
            if (!storage.Try(() => parts.Journal.RecordPrintSubmission(command.Job, command.Try)))
            {
                return false;
            }

            await parts.PhotoPrinter.SubmitAsync(command.Job, sheet, CancellationToken.None)
                .WaitAsync(parts.Rules.PrintTimeout, parts.TimeProvider);
            return true;
        }
        catch (Exception exception) when (exception is DeviceFaultException<PhotoPrinterFault>
            or TimeoutException)
        {
            parts.Log.LogWarning(exception, "submit {Job}", command.Job.JobName);
            // It may have arrived all the same: only the printer knows.
            return await WithdrawAsync(command.Job, CancellationToken.None);
        }
    }

    private SheetContent ContentFor(Visit visit)
    {
        bool isEphoto = visit.Service == Service.Ephoto;
        EphotoCode? code = isEphoto ? vault.Code : null;
        return new SheetContent(
            visit.Service ?? Service.Sheet,
            vault.Portrait ?? throw new InvalidOperationException("printing without a portrait"),
            isEphoto ? vault.Ink : null,
            code,
            code is null ? null : CodeRules.Group(parts.CodeProfile, code),
            parts.Identity,
            visit.Language,
            vault.TakenAt,
            isEphoto ? DossierRules.ValidUntil(vault.TakenAt) : null);
    }

    private async Task<PrintJobState?> LookAsync(PrintJobId job)
    {
        try
        {
            return (await parts.PhotoPrinter.FindAsync(job, CancellationToken.None)
                .WaitAsync(AnswerPatience, parts.TimeProvider)).State;
        }
        catch (Exception exception) when (exception is DeviceFaultException<PhotoPrinterFault>
            or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>
    /// Asks until the printer says what became of the job: money follows paper, never a guess.
    /// </summary>
    private async Task<bool> WithdrawAsync(PrintJobId job, CancellationToken stop)
    {
        TimeSpan? alarmAt = parts.TimeProvider.Monotonic() + parts.Limits.WithdrawPatience;
        while (true)
        {
            if (await TryCancelAsync(job) is { } state)
            {
                return state == PrintJobState.Completed;
            }

            if (parts.TimeProvider.Monotonic() >= alarmAt)
            {
                alarmAt = null;
                storage.TryRecord(JournalEventKind.Alarm,
                    $"print job {job.JobName}: the printer does not say what became of it");
            }

            await Task.Delay(parts.Limits.PrintPoll, parts.TimeProvider, stop);
        }
    }

    private async Task<PrintJobState?> TryCancelAsync(PrintJobId job)
    {
        try
        {
            return (await parts.PhotoPrinter.CancelAsync(job, CancellationToken.None)
                .WaitAsync(AnswerPatience, parts.TimeProvider)).State;
        }
        catch (Exception exception) when (exception is DeviceFaultException<PhotoPrinterFault>
            or TimeoutException)
        {
            return null;
        }
    }
}
