using Booth.Control;
using Booth.Testing;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>
/// Two keys and nothing else: Tab until the ring is where it shall be, then Enter. There is no pen.
/// </summary>
internal sealed class ButtonHands(VirtualX glass, BoothProcess booth) : MouseHands(glass)
{
    private const int MostPresses = 30;

    public override async Task PressAsync(ScreenTarget target, CancellationToken stop)
    {
        var first = await booth.ScreenAsync(stop);
        for (var press = 0; press < MostPresses; press++)
        {
            var screen = await booth.ScreenAsync(stop);
            if (screen.Name != first.Name)
            {
                return;
            }

            if (screen.Focus == target.Input)
            {
                await Glass.PlayAsync("key Return\nsleep 0.1\n", stop);
                return;
            }

            await Glass.PlayAsync("key Tab\nsleep 0.1\n", stop);
        }

        Assert.Fail($"{MostPresses} times next, and no ring on {target.Input} of {first.Name}");
    }

    public override Task WriteAsync(string strokes, CancellationToken stop) =>
        throw new InvalidOperationException("two buttons do not write");
}
