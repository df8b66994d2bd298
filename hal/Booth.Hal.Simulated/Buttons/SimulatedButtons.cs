namespace Booth.Hal.Simulated;

/// <summary>Two buttons that a command presses.</summary>
public sealed class SimulatedButtons(TimeProvider time) : IButtonPair
{
    /// <inheritdoc />
    public event Action<ButtonPress>? Pressed;

    /// <summary>Presses one.</summary>
    public void Press(PairButton button) => Pressed?.Invoke(new(button, time.Monotonic()));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
