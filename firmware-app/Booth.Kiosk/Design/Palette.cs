using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>
/// The colours: one accent and greys of its hue. Every text has a contrast of 7:1 or more on the
/// grounds it is used on, every edge that carries meaning 3:1 (WCAG 2, EN 301 549); a test measures.
/// </summary>
internal static class Palette
{
    /// <summary>The ground of every screen.</summary>
    public static Colour Ground { get; } = Colour.FromHex("#F4F7F6");

    /// <summary>Cards, keys and the box of the signature.</summary>
    public static Colour Card { get; } = Colour.White;

    /// <summary>A quiet ground for codes, icons and tracks.</summary>
    public static Colour Tint { get; } = Colour.FromHex("#DDEBEA");

    /// <summary>Headlines and everything that must be read.</summary>
    public static Colour Ink { get; } = Colour.FromHex("#11272B");

    /// <summary>What explains.</summary>
    public static Colour QuietInk { get; } = Colour.FromHex("#34494E");

    /// <summary>The one accent: a deep teal.</summary>
    public static Colour Accent { get; } = Colour.FromHex("#07494F");

    /// <summary>Text on the accent.</summary>
    public static Colour OnAccent { get; } = Colour.White;

    /// <summary>Explanations on the accent.</summary>
    public static Colour QuietOnAccent { get; } = Colour.FromHex("#E3F1F0");

    /// <summary>Edges of keys and boxes.</summary>
    public static Colour Edge { get; } = Colour.FromHex("#6A8084");

    /// <summary>The face of the drawn portrait; never under a text.</summary>
    public static Colour Skin { get; } = Colour.FromHex("#9CC0BF");

    /// <summary>Lines that only order the page.</summary>
    public static Colour Hairline { get; } = Colour.FromHex("#C6D5D5");
}
