namespace Booth.Kiosk;

/// <summary>Where the ink is and how thick, in pixels.</summary>
internal readonly record struct InkDot(float X, float Y, float Radius);
