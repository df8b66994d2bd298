namespace Booth.Contract.Tests;

[Collection(SdlTests.Name)]
public sealed class SdlTouchContractTests : TouchContract
{
    protected override TouchRig Open()
    {
        var screen = SdlBench.OpenOffscreen();
        return new TouchRig(new RealTimeBench(screen.DisposeAsync), screen.TouchPanel,
            SdlBench.Swipe, () => screen.Pull(isOut: true), () => screen.Pull(isOut: false));
    }
}
