using System.Collections.Immutable;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>What is missing, large; what was paid; which coins are taken.</summary>
internal static class PayingScreen
{
    /// <summary>The coins of the French acceptors, in the order of the slot's label.</summary>
    private static readonly ImmutableArray<Money> Coins =
        [new(10), new(20), new(50), new(100), new(200)];

    private const double LargestCoin = 104;
    private const double CoinGap = 14;

    public static void Draw(Page page, SessionState.Paying state)
    {
        page.StepHeader(Step.Payment, state.Visit.Service);
        var body = page.Keys(
            KeySpec.Cancel,
            KeySpec.Back,
            new KeySpec(Button.Voucher, "button.voucher", Icon.Voucher));
        var (left, right) = page.IsTall
            ? body.CutTop(body.Height * 0.52, Page.Margin)
            : body.CutLeft(body.Width * 0.52, Page.Margin);
        var service = state.Visit.Service ?? Service.Ephoto;
        Till(page, left, page.Context.Rules.Tariff.PriceOf(service), state.Visit.Credit);
        CoinSlot(page, right);
    }

    private static void Till(Page page, Box box, Money price, Money paid)
    {
        page.Fill(box, Palette.Accent, 20);
        var inner = box.Inset(40, 22);
        var missing = paid < price ? price - paid : Money.Zero;
        var white = Type.Body with { Colour = Palette.QuietOnAccent };
        TextFlow.Fit(page, inner, VerticalAlign.Middle, flow => flow
            .Text(page.Texts["paying.missing"], white)
            .Text(page.Texts.Amount(missing), Type.Number(112) with { Colour = Palette.OnAccent })
            .Space(20)
            .Thing(26, bar => Bar(page, bar, (double)paid.MinorUnits / price.MinorUnits))
            .Space(22)
            .Thing(52, row => Row(page, row, "paying.paid", paid, white))
            .Thing(52, row => Row(page, row, "paying.price", price, white)));
    }

    private static void Bar(Page page, Box box, double share)
    {
        page.Outline(box, Palette.OnAccent, 3, box.Height / 2);
        var width = Math.Clamp(share, 0, 1) * box.Width;
        if (width > 0)
            page.Fill(box with { Width = Math.Max(width, box.Height) }, Palette.OnAccent,
                box.Height / 2);
    }

    private static void Row(Page page, Box row, string key, Money amount, TextStyle style)
    {
        page.Say(page.Texts[key], row with { Width = row.Width / 2 }, style, VerticalAlign.Middle);
        page.Say(page.Texts.Amount(amount), row.Column(1, 2, 0),
            style with { Align = TextAlign.End, Weight = FontWeight.Bold }, VerticalAlign.Middle);
    }

    private static void CoinSlot(Page page, Box box)
    {
        var side = Math.Min(
            LargestCoin, (box.Width - ((Coins.Length - 1) * CoinGap)) / Coins.Length);
        TextFlow.Fit(page, box, VerticalAlign.Middle, flow => flow
            .Text(page.Texts["paying.coins"], Type.Strong).Space(22)
            .Thing(side, row =>
            {
                for (var at = 0; at < Coins.Length; at++)
                    Coin(page, row with { X = row.X + (at * (side + CoinGap)), Width = side },
                        Coins[at]);
            })
            .Space(28)
            .Text(page.Texts["paying.no_change"], Type.Body));
    }

    private static void Coin(Page page, Box box, Money value)
    {
        page.Disc(box, Palette.Card);
        page.Ring(box.Inset(2), Palette.Edge, 3);
        page.Ring(box.Inset(9), Palette.Hairline, 2);
        page.LeftToRight(box, () => page.Say(page.Texts.Coin(value), box.Inset(4),
            Type.SmallStrong with { Align = TextAlign.Centre, Size = 28 }, VerticalAlign.Middle));
    }
}
