using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Digits as on a telephone, with keys to erase and, on a tall screen, to go back.</summary>
internal static class Keypad
{
    public const double Height = (4 * Page.TargetSide) + (3 * KeyGap);

    public const double Width = (3 * KeyWidth) + (2 * KeyGap);

    private const double KeyGap = 12;
    private const double KeyWidth = 138;

    public static void Draw(Page page, Box box, bool hasBack)
    {
        var pad = new Box(box.X, box.Bottom - Height, box.Width, Height);
        for (var digit = 1; digit <= 9; digit++)
            Digit(page, Cell(pad, (digit - 1) / 3, (digit - 1) % 3), digit);

        Digit(page, Cell(pad, 3, 1), 0);
        Sign(page, Cell(pad, 3, 2), Button.Erase, "button.erase", Icon.Erase);
        if (hasBack)
            Sign(page, Cell(pad, 3, 0), Button.Back, "button.back", Icon.Back);
    }

    private static Box Cell(Box pad, int row, int column) =>
        pad.Row(row, 4, KeyGap).Column(column, 3, KeyGap);

    private static void Digit(Page page, Box box, int digit)
    {
        Ground(page, box);
        page.Say($"{digit}", box, Type.Title with { Align = TextAlign.Centre }, VerticalAlign.Middle);
        page.Target(box, new SessionInput.DigitTyped((char)('0' + digit)), $"{digit}");
    }

    private static void Sign(Page page, Box box, Button button, string key, Icon icon)
    {
        Ground(page, box);
        page.Draw(icon, box with { Y = box.Y + 14, Height = 48 }, Palette.Ink);
        page.Say(page.Texts[key], box with { Y = box.Y + 64, Height = 44 },
            Type.SmallStrong with { Align = TextAlign.Centre }, VerticalAlign.Middle);
        page.Target(box, new SessionInput.Pressed(button), page.Texts[key]);
    }

    private static void Ground(Page page, Box box)
    {
        page.Fill(box, Palette.Card);
        page.Outline(box, Palette.Edge);
    }
}
