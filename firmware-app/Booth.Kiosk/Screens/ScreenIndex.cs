using System.Diagnostics;
using System.Text.Json;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Which screen shows which state.</summary>
internal static class ScreenIndex
{
    /// <summary>Draws the state's screen and says its name: the state's own, in snake_case.</summary>
    public static string Draw(Page page, SessionState state)
    {
        if (page.Context.Access.PanelShown
            && state is SessionState.Attract or SessionState.Attended)
        {
            PanelScreen.Draw(page);
            return "languages";
        }

        DrawState(page, state);
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(state.GetType().Name);
    }

    private static void DrawState(Page page, SessionState state)
    {
        switch (state)
        {
            case SessionState.Attract: AttractScreen.Draw(page); break;
            case SessionState.OutOfService closed: OutOfServiceScreen.Draw(page, closed); break;
            case SessionState.Maintenance: MaintenanceScreen.Draw(page); break;
            case SessionState.EnteringPin entering: EnteringPinScreen.Draw(page, entering); break;
            case SessionState.Servicing servicing: ServicingScreen.Draw(page, servicing); break;
            case SessionState.CreditKept kept: CreditKeptScreen.Draw(page, kept); break;
            case SessionState.Choosing choosing: ChoosingScreen.Draw(page, choosing); break;
            case SessionState.Consenting consenting: ConsentingScreen.Draw(page, consenting); break;
            case SessionState.Paying paying: PayingScreen.Draw(page, paying); break;
            case SessionState.EnteringVoucher entering: EnteringVoucherScreen.Draw(page, entering); break;
            case SessionState.Framing framing: FramingScreen.Draw(page, framing); break;
            case SessionState.CountingDown counting: CountingDownScreen.Draw(page, counting); break;
            case SessionState.Exposing exposing: ExposingScreen.Draw(page, exposing); break;
            case SessionState.Reviewing reviewing: ReviewingScreen.Draw(page, reviewing); break;
            case SessionState.Signing signing: SigningScreen.Draw(page, signing); break;
            case SessionState.Confirming confirming: ConfirmingScreen.Draw(page, confirming); break;
            case SessionState.Securing securing: SecuringScreen.Draw(page, securing); break;
            case SessionState.Printing printing: PrintingScreen.Draw(page, printing); break;
            case SessionState.Refunding refunding: RefundingScreen.Draw(page, refunding); break;
            case SessionState.Refunded refunded: RefundedScreen.Draw(page, refunded); break;
            case SessionState.ThankYou thanks: ThankYouScreen.Draw(page, thanks); break;
            case SessionState.TimeOutWarning warning: TimeOutWarningScreen.Draw(page, warning); break;
            case SessionState.Interrupted interrupted: InterruptedScreen.Draw(page, interrupted); break;
            case SessionState.Stopped: StoppedScreen.Draw(page); break;
            default: throw new UnreachableException($"no screen for {state.GetType().Name}");
        }
    }
}
