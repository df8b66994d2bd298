using Booth.Control;
using Booth.Testing;
using Booth.Visitor;

namespace Booth.ScreenBench;

/// <summary>Touches the real window; coins come from the simulated acceptor.</summary>
internal sealed class PointerHands(VirtualX glass, BoothProcess booth) : IHands
{
    private readonly DeviceHands devices = new(booth);

    public Task PressAsync(ScreenTarget target, CancellationToken stop) => glass.PlayAsync(
        $"mousemove {target.Box.CentreX:0} {target.Box.CentreY:0}\nsleep 0.2\nmousedown 1\n"
        + "sleep 0.08\nmouseup 1\nsleep 0.1\n", stop);

    public Task WriteAsync(string strokes, CancellationToken stop) =>
        throw new InvalidOperationException("the bench writes by itself");

    public Task PayAsync(int cents, CancellationToken stop) => devices.PayAsync(cents, stop);
}
