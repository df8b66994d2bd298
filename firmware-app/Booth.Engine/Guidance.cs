using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>Measures the preview while a visitor is framed: newest frame, hint, newest frame, hint...</summary>
internal sealed class Guidance(EngineParts parts, Mailbox mailbox) : IDisposable
{
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromMilliseconds(200);

    private readonly NewestWork work = new(parts);

    /// <summary>Done when nothing that was started looks at a picture any more.</summary>
    public Task Ended => work.Ended;

    public void Start() => work.Start(RunAsync);

    public void Stop() => work.Stop();

    public void Dispose() => work.Dispose();

    private async Task RunAsync(CancellationToken stop)
    {
        long sequence = -1;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                sequence = await MeasureOneAsync(sequence, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            // A frame that cannot be had or read is one hint less; the camera's own state says why.
            catch (Exception exception)
            {
                parts.Log.LogDebug(exception, "no guidance from this frame");
                await Task.Delay(PauseAfterFault, parts.TimeProvider, CancellationToken.None);
            }
        }
    }

    private async Task<long> MeasureOneAsync(long after, CancellationToken stop)
    {
        CameraFrame frame = await parts.Camera.NextPreviewAsync(after, stop);
        bool handedOver = false;
        try
        {
            Measures measures = parts.PortraitStudio!.MeasurePreview(frame.Image);
            Hint hint = ComplianceRules.Guide(measures, parts.ComplianceLimits);
            handedOver = !stop.IsCancellationRequested
                && mailbox.TryPost(new EngineMessage.Preview(frame.Image, hint));
            return frame.Sequence;
        }
        finally
        {
            if (!handedOver)
            {
                frame.Dispose();
            }
        }
    }
}
