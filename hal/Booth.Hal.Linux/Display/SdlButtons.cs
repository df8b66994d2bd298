namespace Booth.Hal.Linux;

/// <summary>
/// Two buttons that come as keys (Tab or Right, Enter or Space: what arcade encoders and switch
/// interfaces for people who cannot touch send) or as joystick buttons.
/// </summary>
public sealed class SdlButtons : IButtonPair
{
    /// <inheritdoc />
    public event Action<ButtonPress>? Pressed;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal void Report(ButtonPress press) => Pressed?.Invoke(press);
}
