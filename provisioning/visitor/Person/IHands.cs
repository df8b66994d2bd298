using Booth.Control;

namespace Booth.Visitor;

/// <summary>How a visitor acts on the booth. Each act returns once it is done.</summary>
public interface IHands
{
    /// <summary>Presses what stands there.</summary>
    Task PressAsync(ScreenTarget target, CancellationToken stop);

    /// <summary>Writes: corners "x,y x,y / x,y ..." in pixels; / lifts the pen.</summary>
    Task WriteAsync(string strokes, CancellationToken stop);

    /// <summary>Puts in a coin.</summary>
    Task PayAsync(int cents, CancellationToken stop);
}
