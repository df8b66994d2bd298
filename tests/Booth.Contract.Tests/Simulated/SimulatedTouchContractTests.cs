using Booth.Hal.Simulated;

namespace Booth.Contract.Tests;

public sealed class SimulatedTouchContractTests : TouchContract
{
    protected override TouchRig Open()
    {
        var bench = new SimulatedBench();
        var panel = bench.Booth.TouchPanel;
        return new TouchRig(
            bench, panel,
            (x1, y1, x2, y2) => panel.Draw(StrokeText.ReadCorners($"{x1},{y1} {x2},{y2}")),
            panel.Unplug, panel.Replug);
    }
}
