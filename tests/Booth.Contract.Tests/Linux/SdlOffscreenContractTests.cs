namespace Booth.Contract.Tests;

/// <summary>The SDL screen without any glass: SDL's offscreen driver, drawn by the processor.</summary>
[Collection(SdlTests.Name)]
public sealed class SdlOffscreenContractTests : DisplayContract
{
    protected override DisplayRig Open()
    {
        var screen = SdlBench.OpenOffscreen();
        return new DisplayRig(new RealTimeBench(screen.DisposeAsync), screen,
            () => screen.Pull(isOut: true), () => screen.Pull(isOut: false));
    }
}
