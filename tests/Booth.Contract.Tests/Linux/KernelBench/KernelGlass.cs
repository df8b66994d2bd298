using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>The evdev adapter over a panel of uinput, and a finger in real time.</summary>
internal sealed class KernelGlass : IAsyncDisposable
{
    private readonly string uinput;
    private readonly EvdevTouchPanel panel;
    private readonly CancellationTokenSource end = new();
    private UInputPanel device;
    private Task swiping = Task.CompletedTask;
    private int contact;

    public KernelGlass(string uinput)
    {
        this.uinput = uinput;
        device = new UInputPanel(uinput);
        panel = new EvdevTouchPanel(
            () => new EvdevDevice(device.Path),
            d => new TouchMap(d.RangeX.Min, d.RangeX.Max, d.RangeY.Min, d.RangeY.Max, 1280, 800),
            TouchRigs.Glass, TimeProvider.System);
    }

    public TouchRig Rig => new(new HurriedBench(1, DisposeAsync), panel, Swipe, Unplug, Replug)
    {
        LongestStepMs = KernelTouch.LongestStepMs,
    };

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await swiping;
        await panel.DisposeAsync();
        device.Dispose();
        end.Dispose();
    }

    private void Swipe(float x1, float y1, float x2, float y2) =>
        swiping = Task.Run(() => SwipeAsync(x1, y1, x2, y2));

    private async Task SwipeAsync(float x1, float y1, float x2, float y2)
    {
        contact++;
        try
        {
            foreach (var (x, y, _, isLast) in Swipes.Points(x1, y1, x2, y2))
            {
                device.Report(contact, isLast ? null : ((int)x, (int)y));
                await Task.Delay(Swipes.SampleEvery, end.Token);
            }
        }
        catch (Exception problem)
            when (problem is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The panel was pulled under the finger, or the test is over.
            Assert.NotNull(problem.Message);
        }
    }

    private void Unplug()
    {
        device.Dispose();
        HurriedBench.Until(() => panel.Status.State == DeviceState.Offline);
    }

    private void Replug() => device = new UInputPanel(uinput);
}
