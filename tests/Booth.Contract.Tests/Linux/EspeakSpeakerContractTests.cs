using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>The real program, its sound thrown away (-q): a test machine has no loudspeaker.</summary>
public sealed class EspeakSpeakerContractTests : SpeakerContract
{
    protected override SpeakerRig Open() => Rig(new EspeakOptions { Arguments = ["-q"] });

    protected override SpeakerRig OpenMissing() =>
        Rig(new EspeakOptions { Program = "no-such-espeak" });

    private static SpeakerRig Rig(EspeakOptions options)
    {
        var speaker = new EspeakSpeaker(options, TimeProvider.System);
        return new SpeakerRig(new RealTimeBench(speaker.DisposeAsync), speaker);
    }
}
