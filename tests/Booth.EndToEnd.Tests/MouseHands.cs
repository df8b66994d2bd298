using System.Globalization;
using System.Text;
using Booth.Control;
using Booth.Testing;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>A pointer on the real window: it touches, and it is the pen. Coins are keys.</summary>
internal class MouseHands(VirtualX glass) : IHands
{
    private const double SampleSeconds = 0.008;
    private static readonly string[] CoinKeys = ["50", "100", "200"];

    protected VirtualX Glass => glass;

    public virtual Task PressAsync(ScreenTarget target, CancellationToken stop) =>
        glass.PlayAsync(
            $"mousemove {target.Box.CentreX:0} {target.Box.CentreY:0}\nsleep 0.1\nmousedown 1\n"
            + "sleep 0.08\nmouseup 1\nsleep 0.1\n", stop);

    public virtual Task WriteAsync(string strokes, CancellationToken stop)
    {
        var script = new StringBuilder();
        foreach (var stroke in strokes.Split(" / "))
        {
            var moves = stroke.Split(' ').Select(corner => "mousemove " + string.Join(' ',
                corner.Split(',').Select(number => Math.Round(
                    double.Parse(number, CultureInfo.InvariantCulture)))));
            script.Append(string.Join($"\nsleep {SampleSeconds}\n", moves.Take(1)))
                .Append("\nmousedown 1\n")
                .AppendJoin($"\nsleep {SampleSeconds}\n", moves.Skip(1))
                .Append("\nmouseup 1\nsleep 0.05\n");
        }

        return glass.PlayAsync(script.ToString(), stop);
    }

    public Task PayAsync(int cents, CancellationToken stop)
    {
        var key = Array.IndexOf(CoinKeys, $"{cents}") + 1;
        return glass.PlayAsync($"key {key}\nsleep 1.2\n", stop);
    }
}
