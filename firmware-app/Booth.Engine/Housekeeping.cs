using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>Once a second: what was put off is tried again; once an hour: what is too old goes.</summary>
internal sealed class Housekeeping(
    EngineParts parts, StorageGuard storage, CoinIntake coinIntake, CameraKeeper camera)
{
    private TimeSpan lastProbe;
    private TimeSpan? lastPurge;

    /// <summary>True when the journal was away and something may be left to be ended.</summary>
    public bool RecoveryIsDue { get; set; }

    public async Task TurnAsync(BoothState booth)
    {
        TimeSpan now = parts.TimeProvider.Monotonic();
        if (now - lastProbe >= parts.Limits.StorageRetry)
        {
            lastProbe = now;
            RecoveryIsDue |= storage.Probe();
            storage.TryPay();
            coinIntake.Retry();
        }

        await camera.StartAsync(CancellationToken.None);
        if (booth.Session is SessionState.Attract or SessionState.OutOfService
            && (lastPurge is not { } last || now - last >= parts.Limits.PurgeInterval))
        {
            lastPurge = now;
            Purge();
        }
    }

    private void Purge()
    {
        // A clock that is not set would call everything old, or nothing.
        if (!parts.Enclosure.Status.ClockSynced)
        {
            return;
        }

        int gone = storage.Try(() => parts.Journal.Purge(parts.TimeProvider.GetUtcNow()));
        if (gone > 0)
        {
            parts.Log.LogInformation("purge: {Gone} rows reached their limit", gone);
        }
    }
}
