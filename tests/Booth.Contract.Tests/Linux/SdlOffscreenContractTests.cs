namespace Booth.Contract.Tests;

/// <summary>The SDL screen without any glass: SDL's offscreen driver, drawn by the processor.</summary>
[Collection(SdlTests.Name)]
public sealed class SdlOffscreenContractTests : DisplayContract
{
    protected override Task<DisplayRig> OpenAsync()
    {
        var screen = SdlBench.OpenOffscreen();
        return Task.FromResult(SdlBench.RigOf(screen));
    }
}
