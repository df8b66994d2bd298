using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;
using Booth.Hal;

namespace Booth.Testing;

/// <summary>Screens, ink and paper without drawing: every button is a target, in two rows.</summary>
public class PlainPainter(int width, int height) : IScreenPainter, IInkRenderer, ISheetPainter
{
    /// <summary>Where the pen writes.</summary>
    public static ScreenArea Box { get; } = new(100, 400, 441, 113);

    // On the narrowest panel of any test.
    private const int KeysInARow = 14;

    private readonly byte[] pixels = new byte[width * height * 4];

    private ImmutableArray<TouchTarget> targets = [];

    public int Wipes { get; private set; }

    public IList<string> Screens { get; } = [];

    /// <summary>The language of every screen that was painted, where it changed.</summary>
    public IList<LanguageTag> Languages { get; } = [];

    public PaintedScreen Paint(SessionState state, ScreenContext context)
    {
        string name = state.GetType().Name;
        if (Screens.Count == 0 || Screens[^1] != name)
        {
            Screens.Add(name);
        }

        if (Languages.Count == 0 || Languages[^1] != context.Language)
        {
            Languages.Add(context.Language);
        }

        if (targets.IsEmpty)
        {
            targets = TargetsFor(context.Languages);
        }

        return new PaintedScreen(name, pixels, targets,
            state is SessionState.Signing ? Box : null);
    }

    public void Wipe() => Wipes++;

    public virtual PersonalImage Render(Handwriting handwriting)
    {
        Must(handwriting.Count > 0, "ink of no handwriting");
        return new PersonalImage(ImageFormat.Gray8, 32, 8, 32 * 8);
    }

    public PersonalImage EncodePng(PersonalImage ink)
    {
        Must(!ink.IsWiped, "wiped ink");
        return new PersonalImage(ImageFormat.Png, 32, 8, 512);
    }

    public virtual SheetDocument PaintSheet(SheetContent content)
    {
        Must(!content.Portrait.IsWiped, "a wiped portrait");
        Must(content.Service == Service.Ephoto == content.CodeText is not null, "no code, or one too many");
        return new SheetDocument(
            new PersonalImage(ImageFormat.Png, 1800, 1200, 256),
            new PersonalImage(ImageFormat.Pdf, 0, 0, 256));
    }

    public virtual SlipDocument ComposeRefundSlip(Voucher voucher, RefundCause cause,
        LanguageTag language, BoothIdentity identity, DateTimeOffset at) =>
        new([new SlipLine(voucher.Number), new SlipLine(voucher.Amount.ToString())], voucher.Number);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Array.Clear(pixels);

    private static ImmutableArray<TouchTarget> TargetsFor(ImmutableArray<LanguageTag> languages) =>
    [
        .. Enum.GetValues<Button>().Select(button => new TouchTarget(
            new ScreenArea((int)button % KeysInARow * 50, (int)button / KeysInARow * 50, 40, 40),
            new SessionInput.Pressed(button), button.ToString())),
        .. Enumerable.Range(0, 10).Select(digit => new TouchTarget(
            new ScreenArea(digit * 50, 100, 40, 40),
            new SessionInput.DigitTyped((char)('0' + digit)), $"{digit}")),
        .. languages.Select((language, i) => new TouchTarget(
            new ScreenArea(i * 50, 200, 40, 40),
            new SessionInput.LanguageChosen(language), language.Value)),
    ];

    private static void Must(bool holds, string found)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"found {found}");
        }
    }
}
