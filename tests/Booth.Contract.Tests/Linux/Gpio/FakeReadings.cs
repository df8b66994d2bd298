using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>What a board says of itself, as a test wants it.</summary>
internal sealed class FakeReadings : IBoardReadings
{
    public double Temperature { get; set; } = 38;

    public bool Throttled { get; set; }

    public bool IsBroken { get; set; }

    public double TemperatureC() => IsBroken ? throw new IOException("gone") : Temperature;

    public long DiskFreeMb() => IsBroken ? throw new IOException("gone") : 640;

    public bool ClockSynced() => true;

    public bool IsThrottled() => IsBroken ? throw new IOException("gone") : Throttled;
}
