using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>
/// The sizes of text, in units of the page. The x-height of Noto Sans is 0.536 of its size: a
/// headline, which alone says what to do, is 6 mm high; what explains is 3.2 mm, and up to 3.9 mm
/// where its screen has room.
/// </summary>
internal static class Type
{
    public const double HeadlineSize = 6 * Page.UnitsPerMm / 0.536;

    public const double BodySize = 36;

    public const double SmallSize = 30;

    public static TextStyle Headline { get; } = Bold(HeadlineSize) with { LineSpacing = 0.8 };

    public static TextStyle Title { get; } = Bold(46) with { LineSpacing = 0.85 };

    public static TextStyle Body { get; } = new(BodySize, Palette.QuietInk) { LineSpacing = 0.92 };

    public static TextStyle Strong { get; } = Bold(BodySize) with { LineSpacing = 0.92 };

    public static TextStyle Small { get; } = new(SmallSize, Palette.QuietInk) { LineSpacing = 0.92 };

    public static TextStyle SmallStrong { get; } = Bold(SmallSize) with { LineSpacing = 0.92 };

    public static TextStyle Key { get; } = Bold(34) with { LineSpacing = 0.85 };

    /// <summary>What only a technician reads.</summary>
    public static TextStyle Note { get; } = new(26, Palette.QuietInk);

    /// <summary>The short words of the keys in the band.</summary>
    public static TextStyle BandKey { get; } = Bold(28) with { LineSpacing = 0.85 };

    public static TextStyle Code(double size) => Bold(size) with
    {
        IsMonospaced = true,
        Align = TextAlign.Centre,
    };

    public static TextStyle Number(double size) => Bold(size) with { LineSpacing = 0.8 };

    private static TextStyle Bold(double size) =>
        new(size, Palette.Ink) { Weight = FontWeight.Bold };
}
