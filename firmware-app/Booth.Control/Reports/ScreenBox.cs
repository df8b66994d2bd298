namespace Booth.Control;

/// <summary>A rectangle on the screen, pixels from the top left.</summary>
public sealed record ScreenBox(float X, float Y, float Width, float Height);
