using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>Shows the screen of the state, and knows what a touch on it means.</summary>
internal sealed class ScreenKeeper(
    EngineParts parts, SessionVault vault, Func<BoothSnapshot?> snapshot, StorageGuard storage)
{
    private const int EventsShown = 20;

    private static readonly CurrentScreen Nothing = new("starting", [], null);

    private readonly FocusKeeper focus = new();
    private readonly Narrator narrator = new(parts.Speaker);
    private volatile CurrentScreen current = Nothing;
    private bool isMissed;
    private TouchTarget? pressed;
    private TimeSpan shownSince;

    /// <summary>What is on the glass; readable from any thread.</summary>
    public CurrentScreen Current => current;

    /// <summary>A frame could not be shown, and now it could.</summary>
    public bool IsDue => isMissed && parts.Display.Status.State == DeviceState.Online;

    /// <summary>Draws and shows.</summary>
    public void Show(BoothState booth)
    {
        try
        {
            PaintedScreen painted = Paint(booth);
            shownSince = painted.Name == current.Name ? shownSince : parts.TimeProvider.Monotonic();
            current = new CurrentScreen(painted.Name, painted.Targets, painted.SignatureBox)
            {
                Hint = (booth.Session as SessionState.Framing)?.Hint,
                Verdict = (booth.Session as SessionState.Reviewing)?.Verdict,
                Focus = focus.Current,
            };
            narrator.Tell(booth, painted, LanguageOf(booth));
            parts.Display.Present(FrameOf(painted));
            isMissed = false;
        }
        // Without a screen the booth still owes sheets, refunds and uploads.
        catch (DeviceFaultException<DisplayFault> exception)
        {
            // Once a loss: the same frame is tried every second.
            parts.Log.Log(
                isMissed ? LogLevel.Trace : LogLevel.Warning, exception, "display");
            isMissed = true;
        }
    }

    /// <summary>
    /// The input of the target that "ok" pressed; null otherwise. "Next" moves the ring.
    /// </summary>
    public SessionInput? Press(ButtonPress press)
    {
        if (press.Button == PairButton.Next || focus.Current is null)
        {
            focus.Next(current.Targets);
            return null;
        }

        bool isTooEarly = press.At - shownSince < parts.Limits.TouchGuard;
        return current.Targets.Any(target => target.Input == focus.Current) && !isTooEarly
            ? focus.Current
            : null;
    }

    /// <summary>The input of a target that was pressed and released; null otherwise.</summary>
    public SessionInput? Touch(TouchContact contact)
    {
        TouchTarget? under = current.Targets.FirstOrDefault(
            target => target.Area.Contains(contact.XPx, contact.YPx));
        if (contact.Phase == TouchPhase.Down)
        {
            focus.Drop();
            pressed = contact.At - shownSince < parts.Limits.TouchGuard ? null : under;
        }

        if (contact.Phase != TouchPhase.Up || under is null || under != pressed)
        {
            return null;
        }

        pressed = null;
        return under.Input;
    }

    private PaintedScreen Paint(BoothState booth)
    {
        PaintedScreen painted = parts.ScreenPainter.Paint(booth.Session, ContextOf(booth));
        focus.ReadsFromRight = painted.IsRightToLeft;
        return focus.Follow(painted.Name, painted.Targets)
            ? parts.ScreenPainter.Paint(booth.Session, ContextOf(booth))
            : painted;
    }

    private DisplayFrame FrameOf(PaintedScreen painted) => new(painted.Bgrx.Span, painted.Name)
    {
        Video = painted.PreviewBox is null ? null : vault.Preview,
        VideoPlace = painted.PreviewBox is { } box
            ? new((int)box.X, (int)box.Y, (int)box.Width, (int)box.Height)
            : default,
    };

    private LanguageTag LanguageOf(BoothState booth) =>
        booth.Session is SessionState.Attended attended
            ? attended.Visit.Language
            : parts.Languages[0];

    private ScreenContext ContextOf(BoothState booth) => new()
    {
        Language = LanguageOf(booth),
        Languages = parts.Languages,
        Identity = parts.Identity,
        Rules = parts.Rules,
        Health = booth.Health,
        Access = booth.Access,
        PinLockedUntil = booth.PinLockedUntil,
        IsLocked = booth.LockRequested,
        CanSpeak = parts.Speaker is not null,
        Now = parts.TimeProvider.Monotonic(),
        Snapshot = booth.Session is SessionState.Servicing ? snapshot() : null,
        Events = booth.Session is SessionState.Servicing { Page: SessionState.Servicing.EventsPage }
            ? storage.Try(() => parts.Journal.RecentEvents(EventsShown))
            : [],
        Preview = vault.Preview,
        PreviewIsBelow = parts.Display.LayersVideo,
        Focus = focus.Current,
        Portrait = vault.Portrait,
        Handwriting = vault.Handwriting,
        Code = vault.Code,
    };
}
