using Booth.Drawing;

namespace Booth.Sheet;

/// <summary>
/// Where everything stands on the page of 152.4 x 101.6 mm. Units are dots of 300 dpi, 11.81 in a
/// millimetre: photos stand on whole dots, so the print shows their pixels unchanged.
/// </summary>
internal static class SheetGeometry
{
    public const double WidthMm = 152.4;
    public const double HeightMm = 101.6;
    public const int Dpi = 300;
    public const int Width = 1800;
    public const int Height = 1200;

    /// <summary>35 x 45 mm.</summary>
    public const int PhotoWidth = 413;
    public const int PhotoHeight = 531;

    /// <summary>44.1 x 11.3 mm.</summary>
    public const int InkWidth = 521;
    public const int InkHeight = 134;

    /// <summary>White between two photos: 2 mm, so that a cut a little off spoils neither.</summary>
    public const int PhotoGap = 24;

    /// <summary>White around everything: printers that print to the edge lose up to 3 mm.</summary>
    public const int Margin = (Height - (2 * PhotoHeight) - PhotoGap) / 2;

    /// <summary>White between a photo and its cutting marks, and the longest mark.</summary>
    public const int MarkGap = 5;
    public const int MarkLength = 21;

    /// <summary>Everything but the photos.</summary>
    public static Box Column { get; } = ColumnBox();

    /// <summary>The four photos: left to right, top to bottom.</summary>
    public static IReadOnlyList<Box> Photos { get; } =
    [
        PhotoAt(0, 0), PhotoAt(1, 0),
        PhotoAt(0, 1), PhotoAt(1, 1),
    ];

    public static double Mm(double millimetres) => millimetres * Dpi / 25.4;

    private static Box PhotoAt(int column, int row) => new(
        Margin + (column * (PhotoWidth + PhotoGap)), Margin + (row * (PhotoHeight + PhotoGap)),
        PhotoWidth, PhotoHeight);

    private static Box ColumnBox()
    {
        var left = PhotoAt(1, 0).Right + Margin;
        return new Box(left, Margin, Width - Margin - left, Height - (2 * Margin));
    }
}
