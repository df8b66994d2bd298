using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <content>What the booth feels and sees: fingers, buttons, preview, shots.</content>
public sealed partial class BoothEngine
{
    private async Task TouchAsync(TouchContact contact)
    {
        if (booth.Session is SessionState.Signing && screen.Current.SignatureBox is { } box)
        {
            repaint = true;
            if (signaturePad.Take(contact, box) is { } assessment)
            {
                await StepAsync(new SessionInput.SignatureDrawn(assessment));
            }
        }
        else
        {
            signaturePad.Lift();
        }

        if (screen.Touch(contact) is { } input)
        {
            await StepAsync(input);
            PublishIfNeeded();
        }
    }

    private async Task PressAsync(ButtonPress press)
    {
        repaint = true;
        if (screen.Press(press) is { } input)
        {
            await StepAsync(input);
            PublishIfNeeded();
        }
    }

    private async Task SeePreviewAsync(EngineMessage.Preview preview)
    {
        if (booth.Session is not (SessionState.Framing or SessionState.CountingDown))
        {
            preview.Image.Dispose();
            return;
        }

        vault.KeepPreview(preview.Image);
        repaint = true;
        await StepAsync(new SessionInput.GuidanceSeen(preview.Hint));
    }

    private async Task SeeShotAsync(EngineMessage.Shot shot)
    {
        if (booth.Session is not SessionState.Exposing)
        {
            shot.Developed.Dispose();
            return;
        }

        vault.DropPreview();
        vault.KeepShot(shot.Developed, shot.Verdict, shot.TakenAt);
        JournalEventKind kind = shot.Verdict.IsAccepted
            ? JournalEventKind.ShotJudged
            : JournalEventKind.ShotRefused;
        storage.TryRecord(kind, VerdictWords.Of(shot.Verdict));
        await StepAsync(new SessionInput.ShotJudged(shot.Verdict));
    }
}
