using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>
/// From SDL's events to the ports': fingers and the mouse as contacts, keys and joystick buttons as
/// the two buttons, digits as keys of a desk. Runs on the thread that owns SDL.
/// </summary>
/// <remarks>
/// SDL 2 stamps events in milliseconds when it reads them from the kernel or the display server;
/// that is the time a contact carries.
/// </remarks>
internal sealed class SdlInput(
    TimeProvider time, SdlOptions options, SdlTouchPanel panel, SdlButtons buttons)
{
    private const long Mouse = long.MinValue;

    private readonly Dictionary<int, SdlJoystickHandle> joysticks = [];

    /// <summary>A digit 1..9 was typed.</summary>
    public event Action<int>? DigitTyped;

    /// <summary>The window was asked to close and does not come back.</summary>
    public event Action? Closed;

    /// <summary>The screen is there: fingers count again.</summary>
    public void Start()
    {
        panel.SetPresent(true);
    }

    /// <summary>The screen is gone: no finger is on it.</summary>
    public void Lift()
    {
        foreach (var joystick in joysticks.Values)
            joystick.Dispose();

        joysticks.Clear();
        panel.SetPresent(false);
    }

    public void CheckStuck() => panel.CheckStuck(time.Monotonic());

    public SdlNews Take(in SDL_Event item, SdlWindow window)
    {
        switch (item.Type)
        {
            case SDL_events.SDL_WINDOWEVENT:
                return OnWindow(item.WindowEvent);
            case SDL_events.SDL_RENDER_DEVICE_RESET or SDL_events.SDL_RENDER_TARGETS_RESET:
                return SdlNews.Lost;
            case SDL_events.SDL_MOUSEMOTION or SDL_events.SDL_MOUSEBUTTONDOWN
                or SDL_events.SDL_MOUSEBUTTONUP:
                OnMouse(item, window.InputViewport);
                break;
            case SDL_events.SDL_FINGERDOWN or SDL_events.SDL_FINGERMOTION
                or SDL_events.SDL_FINGERUP:
                OnFinger(item, window);
                break;
            case SDL_events.SDL_KEYDOWN when item.KeyRepeat == 0:
                OnKey(item.KeySymbol, TimeOf(item));
                break;
            case SDL_events.SDL_JOYBUTTONDOWN or SDL_events.SDL_JOYDEVICEADDED
                or SDL_events.SDL_JOYDEVICEREMOVED:
                OnJoystick(item);
                break;
            default:
                break;
        }

        return SdlNews.None;
    }

    private SdlNews OnWindow(byte what)
    {
        if (what is SDL_video.SDL_WINDOWEVENT_EXPOSED or SDL_video.SDL_WINDOWEVENT_SIZE_CHANGED)
            return SdlNews.Exposed;

        if (what != SDL_video.SDL_WINDOWEVENT_CLOSE)
            return SdlNews.None;

        if (options.ReturnsWhenClosed)
            return SdlNews.Closed;

        Closed?.Invoke();
        return SdlNews.None;
    }

    private void OnMouse(in SDL_Event item, Viewport viewport)
    {
        var isButton = item.Type != SDL_events.SDL_MOUSEMOTION;
        if (item.MouseId == SDL_events.SDL_TOUCH_MOUSEID
            || (isButton && item.MouseButton != SDL_mouse.SDL_BUTTON_LEFT))
            return;

        var phase = item.Type switch
        {
            SDL_events.SDL_MOUSEBUTTONDOWN => TouchPhase.Down,
            SDL_events.SDL_MOUSEBUTTONUP => TouchPhase.Up,
            _ => TouchPhase.Moved,
        };
        var (x, y) = viewport.Back(item.MouseX, item.MouseY);
        panel.Report(Mouse, phase, x, y, TimeOf(item));
    }

    private void OnFinger(in SDL_Event item, SdlWindow window)
    {
        var phase = item.Type switch
        {
            SDL_events.SDL_FINGERDOWN => TouchPhase.Down,
            SDL_events.SDL_FINGERUP => TouchPhase.Up,
            _ => TouchPhase.Moved,
        };
        var (width, height) = window.InputSize;
        var (x, y) = window.InputViewport.Back(item.FingerX * width, item.FingerY * height);
        panel.Report(item.FingerId, phase, x, y, TimeOf(item));
    }

    private void OnKey(int key, TimeSpan at)
    {
        switch (key)
        {
            case SDL_keycode.SDLK_TAB or SDL_keycode.SDLK_RIGHT:
                buttons.Report(new(PairButton.Next, at));
                break;
            case SDL_keycode.SDLK_RETURN or SDL_keycode.SDLK_SPACE or SDL_keycode.SDLK_KP_ENTER:
                buttons.Report(new(PairButton.Ok, at));
                break;
            case >= '1' and <= '9':
                DigitTyped?.Invoke(key - '0');
                break;
            case >= SDL_keycode.SDLK_KP_1 and <= SDL_keycode.SDLK_KP_9:
                DigitTyped?.Invoke(key - SDL_keycode.SDLK_KP_1 + 1);
                break;
            default:
                break;
        }
    }

    private void OnJoystick(in SDL_Event item)
    {
        if (item.Type == SDL_events.SDL_JOYBUTTONDOWN)
        {
            if (item.JoystickButton == options.JoystickNext)
                buttons.Report(new(PairButton.Next, TimeOf(item)));
            else if (item.JoystickButton == options.JoystickOk)
                buttons.Report(new(PairButton.Ok, TimeOf(item)));
        }
        else if (item.Type == SDL_events.SDL_JOYDEVICEADDED)
        {
            Open(item.JoystickId);
        }
        else if (joysticks.Remove(item.JoystickId, out var gone))
        {
            gone.Dispose();
        }
    }

    private void Open(int index)
    {
        var joystick = SDL_joystick.SDL_JoystickOpen(index);
        if (joystick.IsInvalid || !joysticks.TryAdd(
            SDL_joystick.SDL_JoystickInstanceID(joystick), joystick))
            joystick.Dispose();
    }

    private TimeSpan TimeOf(in SDL_Event item)
    {
        var agoMs = unchecked((int)(SDL_timer.SDL_GetTicks() - item.Timestamp));
        return time.Monotonic() - TimeSpan.FromMilliseconds(Math.Max(0, agoMs));
    }
}
