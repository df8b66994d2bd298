using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Booth.Telemetry;

/// <summary>Waits for a condition, not for a time.</summary>
internal static class Until
{
    public static async Task TrueAsync(
        Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var since = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(20), what);
            await Task.Delay(20);
        }
    }
}
