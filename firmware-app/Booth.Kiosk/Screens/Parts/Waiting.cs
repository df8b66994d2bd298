using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>Three dots, one of them full in turn: the booth is at work.</summary>
internal static class Waiting
{
    public const double Height = 28;

    private const int Dots = 3;

    public static void Draw(Page page, Box box)
    {
        var full = (int)(page.Context.Now.TotalMilliseconds / 400) % Dots;
        for (var at = 0; at < Dots; at++)
        {
            var dot = new Box(box.X + (at * 48), box.Y, Height, Height);
            if (at == full)
                page.Disc(dot, Palette.Accent);
            else
                page.Ring(dot.Inset(2), Palette.Edge, 3);
        }
    }
}
