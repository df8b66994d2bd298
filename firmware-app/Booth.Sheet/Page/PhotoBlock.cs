using Booth.Drawing;

namespace Booth.Sheet;

/// <summary>The four photos and where to cut.</summary>
internal static class PhotoBlock
{
    private static readonly Stroke Cut = new(Palette.Mark, 1);

    public static void Draw(Canvas canvas, Picture portrait)
    {
        foreach (var box in SheetGeometry.Photos)
        {
            canvas.DrawPicture(portrait, box);
        }

        var photos = SheetGeometry.Photos;
        DrawMarks(photos.Select(p => p.X), photos.Select(p => p.Right),
            Gaps(photos[0].Y, photos[2].Y, SheetGeometry.PhotoHeight),
            (along, from, to) => canvas.Line(new Spot(along, from), new Spot(along, to), Cut));
        DrawMarks(photos.Select(p => p.Y), photos.Select(p => p.Bottom),
            Gaps(photos[0].X, photos[1].X, SheetGeometry.PhotoWidth),
            (along, from, to) => canvas.Line(new Spot(from, along), new Spot(to, along), Cut));
    }

    // The white before the first photo, between the two, and after the second.
    private static (double From, double To)[] Gaps(double first, double second, double length) =>
    [
        (first - SheetGeometry.MarkGap - SheetGeometry.MarkLength, first - SheetGeometry.MarkGap),
        (first + length + SheetGeometry.MarkGap, second - SheetGeometry.MarkGap),
        (second + length + SheetGeometry.MarkGap,
            second + length + SheetGeometry.MarkGap + SheetGeometry.MarkLength),
    ];

    // A mark is one dot wide and lies just outside the edge it prolongs: before a photo that
    // begins, after a photo that ends.
    private static void DrawMarks(IEnumerable<double> begins,
        IEnumerable<double> ends, (double From, double To)[] gaps, Action<double, double, double> line)
    {
        var edges = begins.Distinct().Select(b => b - 0.5).Concat(ends.Distinct().Select(e => e + 0.5));
        foreach (var edge in edges)
        {
            foreach (var (from, to) in gaps)
            {
                line(edge, from, to);
            }
        }
    }
}
