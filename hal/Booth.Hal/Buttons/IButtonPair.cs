namespace Booth.Hal;

/// <summary>
/// Two buttons beside the screen, with which every screen can be used without touching it: one
/// moves on, the other presses.
/// </summary>
public interface IButtonPair : IAsyncDisposable
{
    /// <summary>Raised when a button goes down, in order, from one thread.</summary>
    event Action<ButtonPress>? Pressed;
}
