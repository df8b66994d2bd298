using System.Text.Json.Serialization;

namespace Booth.Control;

/// <summary>A rectangle on the screen, pixels from the top left.</summary>
public sealed record ScreenBox(float X, float Y, float Width, float Height)
{
    /// <summary>Where a finger would aim.</summary>
    [JsonIgnore]
    public float CentreX => X + (Width / 2);

    /// <summary>Where a finger would aim.</summary>
    [JsonIgnore]
    public float CentreY => Y + (Height / 2);
}
