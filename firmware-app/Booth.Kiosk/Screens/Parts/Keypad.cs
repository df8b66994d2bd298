using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>
/// Digits as on a telephone, with a key to erase and one or two others. In the lowered layout of a
/// wide panel the digits stand in two rows, so that all are in reach.
/// </summary>
internal static class Keypad
{
    private const double KeyGap = 12;
    private const double KeyWidth = 138;
    private const double Height = (4 * Page.TargetSide) + (3 * KeyGap);
    private const double Width = (3 * KeyWidth) + (2 * KeyGap);
    private const double FlatHeight = (2 * Page.TargetSide) + KeyGap;

    /// <summary>Draws it with the other keys; what is left for words is returned.</summary>
    public static Box Draw(Page page, KeySpec back, KeySpec? done = null)
    {
        var area = page.NoKeys();
        if (page.IsTall)
        {
            var (words, pad) = area.CutTop(area.Height - Height, Page.Gap);
            var middle = pad with { Y = area.Bottom - Height, Height = Height };
            page.LeftToRight(middle, () => Telephone(page, middle, back, done));
            return words;
        }

        if (page.IsLowered)
        {
            var (words, _) = area.CutTop(area.Height - FlatHeight - Page.Gap, Page.Gap);
            var flat = area with { Y = area.Bottom - FlatHeight, Height = FlatHeight };
            page.LeftToRight(flat, () => Flat(page, flat, back, done));
            return words;
        }

        var (left, right) = area.CutLeft(area.Width - Width - Page.Margin, Page.Margin);
        var telephone = right with { Y = area.Bottom - Height, Height = Height };
        page.LeftToRight(telephone, () => Telephone(page, telephone, null, null));
        return done is { } primary ? page.KeyPair(left, back, primary) : page.KeyBelow(left, back);
    }

    /// <summary>Three columns; where there is a key that leads on, a fourth.</summary>
    private static void Telephone(Page page, Box pad, KeySpec? back, KeySpec? done)
    {
        var columns = done is null ? 3 : 4;
        Box Cell(int row, int column) => pad.Row(row, 4, KeyGap).Column(column, columns, KeyGap);
        for (var digit = 1; digit <= 9; digit++)
            Digit(page, Cell((digit - 1) / 3, (digit - 1) % 3), digit);

        Digit(page, Cell(3, 1), 0);
        Erase(page, Cell(3, 2));
        if (back is { } leave)
            Sign(page, done is null ? Cell(3, 0) : Cell(0, 3), leave);

        if (done is { } enter)
            Sign(page, Cell(3, 3), enter);
    }

    private static void Flat(Page page, Box pad, KeySpec back, KeySpec? done)
    {
        Box Cell(int row, int column) => pad.Row(row, 2, KeyGap).Column(column, 7, KeyGap);
        for (var digit = 0; digit <= 9; digit++)
            Digit(page, Cell(digit / 5, digit % 5), (digit + 1) % 10);

        Box Wide(int row) => Cell(row, 5) with { Width = Cell(row, 6).Right - Cell(row, 5).X };
        Erase(page, done is null ? Wide(0) : Cell(0, 5));
        Sign(page, Wide(1), back);
        if (done is { } enter)
            Sign(page, Cell(0, 6), enter);
    }

    private static void Digit(Page page, Box box, int digit)
    {
        Ground(page, box, isPrimary: false);
        page.Say($"{digit}", box, Type.Title with { Align = TextAlign.Centre },
            VerticalAlign.Middle);
        page.Target(box, new SessionInput.DigitTyped((char)('0' + digit)), $"{digit}");
    }

    private static void Erase(Page page, Box box) =>
        Sign(page, box, new KeySpec(Button.Erase, "button.erase", Icon.Erase));

    private static void Sign(Page page, Box box, KeySpec key)
    {
        Ground(page, box, key.IsPrimary);
        var colour = key.IsPrimary ? Palette.OnAccent : Palette.Ink;
        page.Draw(key.Icon, box with { Y = box.Y + 14, Height = 48 }, colour);
        page.Say(page.Texts[key.TextKey], new Box(box.X + 6, box.Y + 64, box.Width - 12, 44),
            Type.BandKey with { Align = TextAlign.Centre, Colour = colour }, VerticalAlign.Middle);
        page.Target(
            box, new SessionInput.Pressed(key.Button), page.Texts[key.TextKey], key.IsPrimary);
    }

    private static void Ground(Page page, Box box, bool isPrimary)
    {
        page.Fill(box, isPrimary ? Palette.Accent : Palette.Card);
        if (!isPrimary)
            page.Outline(box, Palette.Edge);
    }
}
