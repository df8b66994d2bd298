using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Twelve digits in groups of four, and a keypad.</summary>
internal static class EnteringVoucherScreen
{
    private const int Digits = 12;
    private const int Group = 4;
    private const double GroupGap = 26;
    private const double SlotGap = 6;

    public static void Draw(Page page, SessionState.EnteringVoucher state)
    {
        page.StepHeader(Step.Payment, state.Visit.Service);
        var body = Keypad.Draw(page, KeySpec.Back);
        TextFlow.Fit(page, body, page.IsTall ? VerticalAlign.Middle : VerticalAlign.Top, flow =>
        {
            flow.Headline(page.Texts["voucher.headline"]).Space(12)
                .Text(page.Texts["voucher.body"], Type.Body).Space(page.IsLowered ? 12 : 30)
                .Thing(78, row => page.LeftToRight(row, () => Slots(page, row, state.Digits)))
                .Space(page.IsLowered ? 12 : 24);
            if (state.WasRefused)
                flow.Item(Icon.Warning, page.Texts["voucher.refused"], Type.Strong, Palette.Ink);
        });
    }

    private static void Slots(Page page, Box row, string digits)
    {
        var gaps = ((Digits - 1) * SlotGap) + (((Digits / Group) - 1) * GroupGap);
        var width = Math.Min(58, (row.Width - gaps) / Digits);
        var x = row.X;
        for (var at = 0; at < Digits; at++)
        {
            var slot = row with { X = x, Width = width };
            page.Fill(slot, Palette.Card, 8);
            var isNext = at == digits.Length;
            page.Outline(slot, isNext ? Palette.Accent : Palette.Edge, isNext ? 5 : 2, 8);
            if (at < digits.Length)
                page.Say(digits[at..(at + 1)], slot, Type.Code(44), VerticalAlign.Middle);

            x += width + SlotGap + ((at + 1) % Group == 0 ? GroupGap : 0);
        }
    }
}
