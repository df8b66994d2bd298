using Booth.Hal;
using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>The SDL screen on an X server that dies and is started again: the process lives on.</summary>
[Collection(SdlTests.Name)]
public sealed class SdlLostServerContractTests : DisplayContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    protected override DisplayRig Open()
    {
        var server = VirtualX.StartAsync().GetAwaiter().GetResult();
        var screen = SdlBench.OpenUnder(server);
        return new DisplayRig(new RealTimeBench(End), screen, Die, Return);

        void Die()
        {
            server.Kill();
            Assert.True(SpinWait.SpinUntil(
                () => screen.Status.State == DeviceState.Offline, Patience));
        }

        void Return()
        {
            server.StartAgainAsync().GetAwaiter().GetResult();
            Assert.True(SpinWait.SpinUntil(
                () => screen.Status.State == DeviceState.Online, Patience));
        }

        async ValueTask End()
        {
            await screen.DisposeAsync();
            server.Dispose();
        }
    }
}
