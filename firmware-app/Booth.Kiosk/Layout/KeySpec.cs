using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>A key of a screen.</summary>
/// <param name="Button">What it means.</param>
/// <param name="TextKey">What is written on it.</param>
/// <param name="Icon">The sign beside the text.</param>
internal readonly record struct KeySpec(Button Button, string TextKey, Icon Icon)
{
    /// <summary>The one key that leads on.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Shown where it will be, but not to be touched yet.</summary>
    public bool IsOff { get; init; }

    public static KeySpec Cancel { get; } = new(Button.Cancel, "button.cancel", Icon.Cross);

    public static KeySpec Back { get; } = new(Button.Back, "button.back", Icon.Back);

    public static KeySpec Primary(Button button, string textKey, Icon icon) =>
        new(button, textKey, icon) { IsPrimary = true };
}
