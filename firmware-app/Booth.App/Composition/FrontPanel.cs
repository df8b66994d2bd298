using Booth.Configuration;
using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Hal.Simulated;

namespace Booth.App;

/// <summary>What the visitor sees and touches: a real screen with its glass, or simulated ones.</summary>
internal sealed class FrontPanel : IAsyncDisposable
{
    private readonly SdlScreen? window;

    private FrontPanel(SimulatedBooth devices) =>
        (Display, TouchPanel, Buttons) = (devices.Display, devices.TouchPanel, devices.Buttons);

    private FrontPanel(SdlScreen window)
    {
        this.window = window;
        (Display, TouchPanel, Buttons) = (window, window.TouchPanel, window.Buttons);
    }

    public IDisplay Display { get; }

    public ITouchPanel TouchPanel { get; }

    public IButtonPair Buttons { get; }

    public static FrontPanel Make(
        BoothConfiguration booth, SimulatedBooth devices, TimeProvider timeProvider)
    {
        var display = booth.Devices.Display;
        if (display.Kind == "offscreen")
        {
            return new(devices);
        }

        var window = new SdlScreen(OptionsOf(booth), timeProvider);
        if (display.Sdl.CoinKeys)
        {
            window.DigitTyped += digit => PutCoin(booth, devices, digit);
        }

        return new(window);
    }

    /// <summary>A window on a desk was closed.</summary>
    public void WhenClosed(Action act) => window?.Closed += act;

    public ValueTask DisposeAsync() => window?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static void PutCoin(BoothConfiguration booth, SimulatedBooth devices, int digit)
    {
        var coins = booth.Coins.Table.Select(coin => coin.Cents).Order().ToArray();
        if (digit <= coins.Length)
        {
            devices.Apply($"coin {coins[digit - 1]}");
        }
    }

    private static SdlOptions OptionsOf(BoothConfiguration booth)
    {
        var (display, sdl) = (booth.Devices.Display, booth.Devices.Display.Sdl);
        return new(display.WidthPx, display.HeightPx)
        {
            Driver = NameOf(sdl.Driver),
            XServer = sdl.XServer,
            Renderer = NameOf(sdl.Renderer),
            IsFullscreen = sdl.Fullscreen,
            ShowsPointer = sdl.Pointer,
            Title = $"Booth {booth.Identity.BoothId}",
            ReturnsWhenClosed = sdl.WhenClosed == "reopen",
            PanelWidthMm = sdl.PanelWidthMm,
            JoystickNext = sdl.JoystickNext,
            JoystickOk = sdl.JoystickOk,
        };
    }

    /// <summary>SDL's own name; null: it chooses.</summary>
    private static string? NameOf(string setting) => setting switch
    {
        "auto" => null,
        "kmsdrm" => "KMSDRM",
        _ => setting,
    };
}
