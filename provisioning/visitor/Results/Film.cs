using Booth.Drawing;

namespace Booth.Visitor;

/// <summary>
/// A session as numbered pictures and one contact sheet, for people who want to see all screens at
/// once. The portraits that ship with the project show nobody.
/// </summary>
internal static class Film
{
    private const int Columns = 5;
    private const int MaxPictures = 120;
    private const int CellWidth = 384;
    private const int CaptionHeight = 34;
    private const int Gap = 12;

    /// <summary>Copies the pictures and draws the sheet; how many there are.</summary>
    public static int Write(BoothFolder booth, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.GetFiles(folder, "*.png"))
        {
            File.Delete(old);
        }

        var pictures = Directory.GetFiles(booth.Glass, "*.png").Order().Take(MaxPictures).ToArray();
        foreach (var picture in pictures)
        {
            File.Copy(picture, Path.Combine(folder, Path.GetFileName(picture)));
        }

        if (pictures.Length > 0)
        {
            WriteSheet(pictures, Path.Combine(folder, "contact-sheet.png"));
        }

        return pictures.Length;
    }

    private static void WriteSheet(string[] pictures, string path)
    {
        using var first = PngDecoder.Decode(File.ReadAllBytes(pictures[0]));
        var cellHeight = (CellWidth * first.Height / first.Width) + CaptionHeight;
        var rows = (pictures.Length + Columns - 1) / Columns;
        var (width, height) = (
            (Columns * (CellWidth + Gap)) + Gap,
            Math.Min((rows * (cellHeight + Gap)) + Gap, PixelSurface.MaxSide));
        using var surface = new PixelSurface(width, height);
        using (var canvas = new Canvas(surface))
        {
            canvas.Clear(Colour.White);
            for (var at = 0; at < pictures.Length; at++)
            {
                var (column, row) = (at % Columns, at / Columns);
                Draw(canvas, pictures[at], new Box(
                    Gap + (column * (CellWidth + Gap)), Gap + (row * (cellHeight + Gap)),
                    CellWidth, cellHeight));
            }
        }

        using var png = PngEncoder.Encode(
            surface.Bgrx.Span, PixelFormat.Bgrx32, width, height, dpi: 0);
        File.WriteAllBytes(path, png.Written);
    }

    private static void Draw(Canvas canvas, string file, Box cell)
    {
        using var png = PngDecoder.Decode(File.ReadAllBytes(file));
        using var picture = new Picture(png.Pixels, png.Format, png.Width, png.Height);
        var place = cell with { Height = cell.Height - CaptionHeight };
        canvas.DrawPicture(picture, place);
        canvas.StrokeBox(place, new Stroke(Colour.FromHex("#6A8084"), 1));
        canvas.DrawText(Path.GetFileNameWithoutExtension(file), cell.X, place.Bottom + 4,
            new TextStyle(18, Colour.Black));
    }
}
