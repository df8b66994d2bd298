using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <content>What the visitor's hands do: on the glass, and on the two buttons beside it.</content>
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
}
