using Booth.Hal;

namespace Booth.Simulation.Tests;

/// <summary>A screen that only counts: nobody looks at pixels here.</summary>
internal sealed class BareGlass : IDisplay
{
    private long presented;

    public int WidthPx => Devices.WidthPx;

    public int HeightPx => Devices.HeightPx;

    public DisplayStatus Status => new(DeviceState.Online, presented);

    public void Present(ReadOnlySpan<byte> bgrx, string name) => presented++;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
