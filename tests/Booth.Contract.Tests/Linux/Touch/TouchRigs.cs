using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>The glass that the touch adapters are tested on.</summary>
internal static class TouchRigs
{
    public static TouchCapabilities Glass { get; } =
        new("test", 1280, 800, 217, 136, MeasuresPressure: true);

    public static TouchMap Map { get; } = new(0, 1279, 0, 799, 1280, 800);
}
