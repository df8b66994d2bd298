using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>The SDL screen as a real window of a real X server.</summary>
[Collection(SdlTests.Name)]
public sealed class SdlUnderXContractTests : DisplayContract
{
    protected override DisplayRig Open()
    {
        var server = VirtualX.StartAsync().GetAwaiter().GetResult();
        var screen = SdlBench.OpenUnder(server);
        return new DisplayRig(new RealTimeBench(End), screen,
            () => screen.Pull(isOut: true), () => screen.Pull(isOut: false));

        async ValueTask End()
        {
            await screen.DisposeAsync();
            server.Dispose();
        }
    }
}
