using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>
/// Starts the preview, and tries again until it runs: a camera that was away when the booth started
/// looks well as soon as its cable is back, and still shows nothing.
/// </summary>
internal sealed class CameraKeeper(EngineParts parts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private bool wasStarted;

    /// <summary>The preview was started and nothing is wrong since.</summary>
    public bool IsReady => wasStarted && parts.Camera.Status.State == DeviceState.Online;

    /// <summary>Starts the preview if it does not run; why it does not shows in its status.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        if (wasStarted)
        {
            return;
        }

        using var enough = new CancellationTokenSource(Patience, parts.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, stop);
        try
        {
            await parts.Camera.StartAsync(either.Token);
            wasStarted = true;
        }
        catch (Exception exception) when (exception is DeviceFaultException<CameraFault>
            || (exception is OperationCanceledException && !stop.IsCancellationRequested))
        {
            // Tried every second: that it is away is in the events once, as a change of health.
            parts.Log.LogDebug(exception, "the camera cannot be started");
        }
    }
}
