using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>Flash, shot, measures, verdict.</summary>
internal sealed class ShotTaker(EngineParts parts, Mailbox mailbox, TimingBook timings) : IDisposable
{
    private readonly NewestWork work = new(parts);

    /// <summary>Done when nothing that was started looks at a picture any more.</summary>
    public Task Ended => work.Ended;

    /// <summary>Starts one exposure; answers with a shot, or with ShotFailed. Stops an earlier one.</summary>
    public void Start() => work.Start(GuardedAsync, parts.Rules.ShotTimeout);

    /// <summary>Stops an exposure nobody waits for any more.</summary>
    public void Stop() => work.Stop();

    public void Dispose() => work.Dispose();

    private async Task GuardedAsync(CancellationToken stop)
    {
        try
        {
            mailbox.Post(await TakeAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            parts.Log.LogInformation("an exposure was given up; the machine's deadline has the word");
        }
        // Whatever a camera or a picture does, the visitor is framed again and loses no try.
        catch (Exception exception)
        {
            parts.Log.LogWarning(exception, "no shot");
            mailbox.Post(new EngineMessage.Answer(
                new SessionInput.ShotFailed(), static state => state is SessionState.Exposing));
        }
    }

    private async Task<EngineMessage> TakeAsync(CancellationToken stop)
    {
        using CameraFrame before =
            await parts.Camera.CaptureStillAsync(parts.TimeProvider.Monotonic(), stop);
        TimeSpan? litAt = await FlashAsync(stop);
        using CameraFrame still = await parts.Camera.CaptureStillAsync(
            litAt ?? parts.TimeProvider.Monotonic(), stop);
        timings.Start(Timing.ShotToVerdict);
        DateTimeOffset takenAt = parts.TimeProvider.GetUtcNow();
        DevelopedShot shot = litAt is null
            ? parts.PortraitStudio!.Develop(still.Image)
            : parts.PortraitStudio!.Develop(still.Image, before.Image);
        if (stop.IsCancellationRequested)
        {
            shot.Dispose();
            stop.ThrowIfCancellationRequested();
        }

        Verdict verdict = ComplianceRules.Judge(shot.Measures, parts.ComplianceLimits);
        timings.Stop(Timing.ShotToVerdict);
        return new EngineMessage.Shot(shot, verdict, takenAt);
    }

    /// <summary>
    /// When it was fired, or null when it could not be: the shot may be too dark then, which the
    /// verdict will say, not this code. A line that was driven does not prove that there was light:
    /// that is measured, between the still before and the shot.
    /// </summary>
    private async Task<TimeSpan?> FlashAsync(CancellationToken stop)
    {
        try
        {
            return await parts.Flash.FireAsync(parts.Limits.FlashDuration, stop);
        }
        catch (DeviceFaultException<FlashFault> exception)
        {
            parts.Log.LogWarning(exception, "flash");
            return null;
        }
    }
}
