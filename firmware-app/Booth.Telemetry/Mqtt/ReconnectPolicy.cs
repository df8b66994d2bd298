namespace Booth.Telemetry;

/// <summary>
/// When to try again: full jitter, so that ten thousand booths that lost one broker in the same
/// second do not come back in the same second.
/// </summary>
internal sealed class ReconnectPolicy(TelemetryOptions options, Random jitter)
{
    private int _failures;

    /// <summary>The connection lived long enough for the doubling to start anew.</summary>
    public void Stable() => _failures = 0;

    /// <summary>The delay before the next CONNECT.</summary>
    /// <param name="isLocal">The fault is ours alone; nobody else comes back with us.</param>
    public TimeSpan Next(bool isLocal)
    {
        var first = isLocal ? options.RetryLocalMs : options.RetryFirstMs;
        var ceiling = Math.Min(options.RetryMaxMs, first * Math.Pow(2, Math.Min(_failures, 20)));
        _failures++;
        var floor = isLocal ? ceiling / 5 : 0;
        return TimeSpan.FromMilliseconds(floor + (jitter.NextDouble() * (ceiling - floor)));
    }
}
