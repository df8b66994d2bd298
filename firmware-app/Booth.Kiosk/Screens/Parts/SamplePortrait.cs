using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>A drawn portrait of nobody with the marks of an ID photo: what this booth makes.</summary>
internal static class SamplePortrait
{
    private const double Crown = 0.09;
    private const double Chin = Crown + (34 / 45.0);

    public static void Draw(Page page, Box box)
    {
        var card = box.Fit(35 / 45.0);
        if (!page.IsTall)
            card = card with { X = box.Right - card.Width };

        page.Fill(card, Palette.Card, 14);
        var photo = card.Inset(card.Width * 0.05);
        page.Fill(photo, Palette.Tint, 8);
        page.Clipped(photo, 8, () => Person(page, photo));

        page.Outline(card, Palette.Edge, 2, 14);
        Marks(page, photo);
    }

    /// <summary>34 mm from chin to crown on 45 mm, as the rules have it.</summary>
    private static void Person(Page page, Box photo)
    {
        Box At(double left, double top, double width, double height) => new(
            photo.X + (left * photo.Width), photo.Y + (top * photo.Height),
            width * photo.Width, height * photo.Height);

        page.Disc(At(0.17, Crown, 0.66, 0.62), Palette.Accent);
        page.Fill(At(0.06, 0.90, 0.88, 0.4), Palette.Accent, 0.2 * photo.Width);
        page.Fill(At(0.38, 0.66, 0.24, 0.31), Palette.Skin, 0.12 * photo.Width);
        page.Disc(At(0.225, 0.235, 0.55, Chin - 0.235), Palette.Skin);
    }

    /// <summary>The lines of chin and crown that the photo is measured by.</summary>
    private static void Marks(Page page, Box photo)
    {
        foreach (var share in (ReadOnlySpan<double>)[Crown, Chin])
        {
            var y = photo.Y + (share * photo.Height);
            page.DashedLine(photo with { Y = y, Height = 0 }, Palette.Ink);
        }
    }
}
