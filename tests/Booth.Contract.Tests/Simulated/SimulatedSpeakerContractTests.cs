namespace Booth.Contract.Tests;

public sealed class SimulatedSpeakerContractTests : SpeakerContract
{
    protected override SpeakerRig Open()
    {
        var bench = new SimulatedBench();
        return new SpeakerRig(bench, bench.Booth.Speaker);
    }

    protected override SpeakerRig OpenMissing()
    {
        var bench = new SimulatedBench();
        bench.Booth.Speaker.Remove();
        return new SpeakerRig(bench, bench.Booth.Speaker);
    }
}
