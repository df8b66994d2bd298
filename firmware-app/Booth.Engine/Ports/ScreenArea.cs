namespace Booth.Engine;

/// <summary>A rectangle on the screen, in pixels from the top left.</summary>
public readonly record struct ScreenArea(float X, float Y, float Width, float Height)
{
    /// <summary>True when the point lies inside.</summary>
    public bool Contains(float x, float y) =>
        x >= X && x < X + Width && y >= Y && y < Y + Height;
}
