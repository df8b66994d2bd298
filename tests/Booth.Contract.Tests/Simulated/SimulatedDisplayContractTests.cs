namespace Booth.Contract.Tests;

public sealed class SimulatedDisplayContractTests : DisplayContract
{
    protected override Task<DisplayRig> OpenAsync()
    {
        var bench = new SimulatedBench();
        var display = bench.Booth.Display;
        return Task.FromResult(new DisplayRig(bench, display, display.Unplug, Return));

        Task Return()
        {
            display.Replug();
            return Task.CompletedTask;
        }
    }
}
