namespace Booth.Kiosk.Tests;

/// <summary>A panel and how its screens are laid out.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="IsLowered">For a visitor in a wheelchair.</param>
public sealed record Layout(int Width, int Height, bool IsLowered)
{
    /// <summary>The panels of the product note, each raised and lowered.</summary>
    public static IEnumerable<Layout> All =>
        from panel in ((int Width, int Height)[])[(1280, 800), (1024, 600), (800, 1280)]
        from isLowered in (bool[])[false, true]
        select new Layout(panel.Width, panel.Height, isLowered);

    /// <summary>A 10" panel is 217 x 136 mm at 16:10; a wider one is less high.</summary>
    public double PxPerMm =>
        Math.Min(Math.Max(Width, Height) / 217.0, Math.Min(Width, Height) / 127.15);

    public override string ToString() => $"{Width}x{Height}{(IsLowered ? "-lowered" : "")}";
}
