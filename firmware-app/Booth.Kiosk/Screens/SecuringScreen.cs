using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Sealing takes a moment.</summary>
internal static class SecuringScreen
{
    public static void Draw(Page page, SessionState.Securing state)
    {
        page.StepHeader(Step.Print, state.Visit.Service);
        var service = state.Visit.Service ?? Service.Ephoto;
        Message.Draw(page, page.NoKeys(), Icon.Lock, page.Texts["securing.headline"],
            flow => flow.Text(page.Texts[$"securing.{WireName.Of(service)}"], Type.Body).Space(30)
                .Thing(Waiting.Height, box => Waiting.Draw(page, box)));
    }
}
