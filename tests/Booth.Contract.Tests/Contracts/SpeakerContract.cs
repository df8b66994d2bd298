using Booth.Flow;
using Booth.Hal;

namespace Booth.Contract.Tests;

/// <summary>What every ISpeaker must do.</summary>
public abstract class SpeakerContract
{
    private const string Long = "Please sit down facing the camera, and hold your head upright.";

    /// <summary>A voice that works.</summary>
    protected abstract SpeakerRig Open();

    /// <summary>A voice whose program is missing.</summary>
    protected abstract SpeakerRig OpenMissing();

    [Theory]
    [InlineData("fr")]
    [InlineData("uk")]
    [InlineData("ar")]
    public async Task A_text_is_spoken_and_ends(string language)
    {
        await using var rig = Open();
        rig.Speaker.Say("OK.", new LanguageTag(language));
        await UntilAsync(rig, status => status is { Begun: 1, IsSpeaking: false });
        Assert.Equal((DeviceState.Online, (SpeakerFault?)null),
            (rig.Speaker.Status.State, rig.Speaker.Status.Fault));
    }

    [Fact]
    public async Task A_newer_text_cuts_the_older_off()
    {
        await using var rig = Open();
        for (var at = 0; at < 20; at++)
            rig.Speaker.Say(string.Concat(Enumerable.Repeat(Long, 20)), LanguageTag.English);

        rig.Speaker.Say("", LanguageTag.English);
        await UntilAsync(rig, status => !status.IsSpeaking);
        Assert.InRange(rig.Speaker.Status.Begun, 0, 20);
    }

    [Fact]
    public async Task Without_its_program_it_says_so_and_nothing_is_thrown()
    {
        await using var rig = OpenMissing();
        rig.Speaker.Say(Long, LanguageTag.English);
        await UntilAsync(rig, status => status.Fault == SpeakerFault.NotInstalled);
        Assert.NotEqual(DeviceState.Online, rig.Speaker.Status.State);
        Assert.False(rig.Speaker.Status.IsSpeaking);
    }

    private static async Task UntilAsync(SpeakerRig rig, Func<SpeakerStatus, bool> holds)
    {
        for (var turn = 0; turn < 600 && !holds(rig.Speaker.Status); turn++)
            await rig.PassAsync(TimeSpan.FromSeconds(0.05));

        Assert.True(holds(rig.Speaker.Status), $"found {rig.Speaker.Status}");
    }
}
