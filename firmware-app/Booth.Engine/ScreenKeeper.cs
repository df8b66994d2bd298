using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>Shows the screen of the state, and knows what a touch on it means.</summary>
internal sealed class ScreenKeeper(EngineParts parts, SessionVault vault)
{
    private static readonly CurrentScreen Nothing = new("starting", [], null);

    private volatile CurrentScreen current = Nothing;
    private TouchTarget? pressed;
    private TimeSpan shownSince;

    /// <summary>What is on the glass; readable from any thread.</summary>
    public CurrentScreen Current => current;

    /// <summary>Draws and shows.</summary>
    public void Show(BoothState booth)
    {
        try
        {
            PaintedScreen painted = parts.ScreenPainter.Paint(booth.Session, ContextOf(booth));
            shownSince = painted.Name == current.Name ? shownSince : parts.TimeProvider.Monotonic();
            current = new CurrentScreen(painted.Name, painted.Targets, painted.SignatureBox)
            {
                Hint = (booth.Session as SessionState.Framing)?.Hint,
                Verdict = (booth.Session as SessionState.Reviewing)?.Verdict,
            };
            parts.Display.Present(painted.Bgrx.Span, painted.Name);
        }
        // Without a screen the booth still owes sheets, refunds and uploads.
        catch (DeviceFaultException<DisplayFault> exception)
        {
            parts.Log.LogWarning(exception, "display");
        }
    }

    /// <summary>The input of a target that was pressed and released; null otherwise.</summary>
    public SessionInput? Touch(TouchContact contact)
    {
        TouchTarget? under = current.Targets.FirstOrDefault(
            target => target.Area.Contains(contact.XPx, contact.YPx));
        if (contact.Phase == TouchPhase.Down)
        {
            pressed = contact.At - shownSince < parts.Limits.TouchGuard ? null : under;
        }

        if (contact.Phase != TouchPhase.Up || under is null || under != pressed)
        {
            return null;
        }

        pressed = null;
        return under.Input;
    }

    private ScreenContext ContextOf(BoothState booth) => new()
    {
        Language = booth.Session is SessionState.Attended attended
            ? attended.Visit.Language
            : parts.Languages[0],
        Languages = parts.Languages,
        Identity = parts.Identity,
        Rules = parts.Rules,
        Health = booth.Health,
        Now = parts.TimeProvider.Monotonic(),
        Preview = vault.Preview,
        Portrait = vault.Portrait,
        Handwriting = vault.Handwriting,
        Code = vault.Code,
    };
}
