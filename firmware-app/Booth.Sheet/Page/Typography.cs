using Booth.Drawing;
using static Booth.Sheet.SheetGeometry;

namespace Booth.Sheet;

/// <summary>The sizes and weights of letters on the sheet.</summary>
internal static class Typography
{
    public static TextStyle Name { get; } = Bold(8.4, Palette.Accent);

    public static TextStyle PlainName { get; } = Bold(6, Palette.Accent);

    public static TextStyle Code { get; } = Bold(6.9, Palette.Ink) with
    {
        IsMonospaced = true,
        // Capitals and digits leave the room above and below them empty.
        LineSpacing = 0.84,
    };

    public static TextStyle Title { get; } = Bold(3.3, Palette.Accent);

    public static TextStyle Label { get; } = Bold(2.7, Palette.Ink);

    public static TextStyle Text { get; } = Regular(2.6, Palette.Ink) with { LineSpacing = 0.92 };

    public static TextStyle Note { get; } = Regular(2.4, Palette.Muted) with { LineSpacing = 0.92 };

    public static TextStyle Imprint { get; } = Note with { Size = Mm(2.25) };

    public static TextStyle ImprintStrong { get; } =
        Imprint with { Colour = Palette.Ink, Weight = FontWeight.Bold };

    public static TextStyle StepNumber { get; } =
        Bold(2.4, Colour.White) with { Align = TextAlign.Centre };

    public static TextStyle AtEnd(this TextStyle style) => style with { Align = TextAlign.End };

    /// <summary>The same letters, smaller or larger.</summary>
    public static TextStyle Times(this TextStyle style, double share) =>
        style with { Size = style.Size * share };

    private static TextStyle Regular(double sizeMm, Colour colour) => new(Mm(sizeMm), colour);

    private static TextStyle Bold(double sizeMm, Colour colour) =>
        Regular(sizeMm, colour) with { Weight = FontWeight.Bold };
}
