using Booth.Flow;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>
/// Sends what the outbox holds, oldest first, a few at a time. One bad envelope never blocks the
/// others: each carries its own time to be tried again.
/// </summary>
internal sealed class UploadLoop(EngineParts parts, StorageGuard storage, TimingBook timings)
{
    private readonly Doorbell bell = new(parts.TimeProvider);

    /// <summary>Something was queued: do not wait for the next look.</summary>
    public void Wake() => bell.Ring();

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var due = storage.Try(() => parts.Journal.DueEnvelopes(parts.Limits.MaxUploadsAtOnce));
            if (due.IsDefaultOrEmpty || storage.Problem is not null)
            {
                await bell.WaitAsync(parts.Limits.UploadPoll, stop);
                continue;
            }

            await Task.WhenAll(due.Select(item => SendAsync(item, stop)));
        }
    }

    private async Task SendAsync(OutboxItem item, CancellationToken stop)
    {
        if (storage.Try(() => parts.Journal.ReadEnvelope(item.Dossier)) is not { } envelope)
        {
            return;
        }

        UploadAnswer answer = await AskAsync(item.Dossier, envelope, stop);
        stop.ThrowIfCancellationRequested();
        Record(item, answer);
    }

    private async Task<UploadAnswer> AskAsync(
        DossierId dossier, byte[] envelope, CancellationToken stop)
    {
        try
        {
            return await parts.Collector.PutAsync(dossier, envelope, stop);
        }
        // One envelope that the client cannot handle must not stop all the others: a time-out of
        // its own neither, which is a cancellation that nobody asked for.
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            parts.Log.LogError(exception, "the collector's client failed");
            return new UploadAnswer.TryAgain(exception.GetType().Name, null);
        }
    }

    private void Record(OutboxItem item, UploadAnswer answer)
    {
        switch (answer)
        {
            case UploadAnswer.Acknowledged acknowledged:
                storage.Owe(() => parts.Journal.AcknowledgeEnvelope(
                    item.Dossier, acknowledged.Receipt.Span));
                timings.StopReceipt(item.Dossier);
                storage.TryRecord(JournalEventKind.Upload, "acknowledged");
                break;
            case UploadAnswer.TryAgain again:
                TimeSpan delay = UploadRules.NextDelay(
                    item.Attempts + 1, again.RetryAfter, parts.NextUnit());
                storage.Try(() => parts.Journal.PostponeEnvelope(
                    item.Dossier, parts.TimeProvider.GetUtcNow() + delay, again.Reason));
                parts.Log.LogWarning("upload postponed by {Delay}: {Reason}", delay, again.Reason);
                break;
            case UploadAnswer.Refused refused:
                storage.Try(() => parts.Journal.StopEnvelope(item.Dossier, refused.Reason));
                storage.TryRecord(JournalEventKind.Alarm, $"the collector refuses: {refused.Reason}");
                break;
            default:
                throw new System.Diagnostics.UnreachableException(answer.GetType().Name);
        }
    }
}
