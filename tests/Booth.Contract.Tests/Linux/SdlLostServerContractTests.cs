using Booth.Hal;
using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>The SDL screen on an X server that dies and is started again: the process lives on.</summary>
[Collection(SdlTests.Name)]
public sealed class SdlLostServerContractTests : DisplayContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_server_may_die_again_and_again_while_frames_are_drawn()
    {
        await using var rig = await OpenAsync();
        using var end = new CancellationTokenSource();
        var drawing = DrawAsync(rig.Display, end.Token);
        for (var death = 0; death < 3; death++)
        {
            rig.Unplug();
            await rig.ReplugAsync();
        }

        await end.CancelAsync();
        Assert.InRange(await drawing, 1, int.MaxValue);
    }

    protected override async Task<DisplayRig> OpenAsync()
    {
        var server = await VirtualX.StartAsync();
        var screen = SdlBench.OpenUnder(server);
        return new DisplayRig(new RealTimeBench(End), screen, Die, Return);

        void Die()
        {
            server.Kill();
            Assert.True(SpinWait.SpinUntil(
                () => screen.Status.State == DeviceState.Offline, Patience));
        }

        async Task Return()
        {
            await server.StartAgainAsync();
            Assert.True(SpinWait.SpinUntil(
                () => screen.Status.State == DeviceState.Online, Patience));
        }

        async ValueTask End()
        {
            await screen.DisposeAsync();
            server.Dispose();
        }
    }

    /// <summary>Draws from a thread of its own, as the engine does; how many frames were taken.</summary>
    private static Task<int> DrawAsync(IDisplay display, CancellationToken end) => Task.Run(() =>
    {
        var frame = new byte[display.WidthPx * display.HeightPx * 4];
        var taken = 0;
        while (!end.IsCancellationRequested)
        {
            try
            {
                frame.AsSpan().Fill((byte)taken);
                display.Present(frame, "attract");
                taken++;
            }
            catch (DeviceFaultException<DisplayFault> fault)
            {
                Assert.Equal(DisplayFault.Unplugged, fault.Fault);
            }
        }

        return taken;
    }, CancellationToken.None);
}
