using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine.Tests;

/// <summary>Screens, ink and paper without drawing: every button is a target, in one row.</summary>
internal sealed class PlainPainter(int width, int height) : IScreenPainter, IInkRenderer, ISheetPainter
{
    public static readonly ScreenArea Box = new(100, 400, 441, 113);

    private readonly byte[] pixels = new byte[width * height * 4];

    public int Wipes { get; private set; }

    public List<string> Screens { get; } = [];

    public PaintedScreen Paint(SessionState state, ScreenContext context)
    {
        string name = state.GetType().Name;
        if (Screens.Count == 0 || Screens[^1] != name)
        {
            Screens.Add(name);
        }

        var buttons = Enum.GetValues<Button>().Select(button => new TouchTarget(
            new ScreenArea((int)button * 50, 0, 40, 40),
            new SessionInput.Pressed(button), button.ToString()));
        var digits = Enumerable.Range(0, 10).Select(digit => new TouchTarget(
            new ScreenArea(digit * 50, 100, 40, 40),
            new SessionInput.DigitTyped((char)('0' + digit)), $"{digit}"));
        return new PaintedScreen(name, pixels, [.. buttons, .. digits],
            state is SessionState.Signing ? Box : null);
    }

    public void Wipe() => Wipes++;

    public PersonalImage Render(Handwriting handwriting)
    {
        Assert.True(handwriting.Count > 0);
        return new PersonalImage(ImageFormat.Gray8, 521, 134, 521 * 134);
    }

    public PersonalImage EncodePng(PersonalImage ink)
    {
        Assert.False(ink.IsWiped);
        return new PersonalImage(ImageFormat.Png, 521, 134, 512);
    }

    public SheetDocument PaintSheet(SheetContent content)
    {
        Assert.False(content.Portrait.IsWiped);
        Assert.Equal(content.Service == Service.Ephoto, content.CodeText is not null);
        return new SheetDocument(
            new PersonalImage(ImageFormat.Png, 1800, 1200, 256),
            new PersonalImage(ImageFormat.Pdf, 0, 0, 256));
    }

    public SlipDocument ComposeRefundSlip(Voucher voucher, RefundCause cause,
        LanguageTag language, BoothIdentity identity, DateTimeOffset at) =>
        new([new SlipLine(voucher.Number), new SlipLine(voucher.Amount.ToString())], voucher.Number);

    public void Dispose() => Array.Clear(pixels);
}
