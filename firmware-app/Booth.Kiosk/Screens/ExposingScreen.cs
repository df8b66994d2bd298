using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>Flash, shot and verdict take a second or two.</summary>
internal static class ExposingScreen
{
    public static void Draw(Page page, SessionState.Exposing state)
    {
        page.StepHeader(Step.Photo, state.Visit.Service);
        Message.Draw(page, page.NoKeys(), Icon.Camera, page.Texts["exposing.headline"],
            flow => flow.Text(page.Texts["exposing.body"], Type.Body).Space(30)
                .Thing(Waiting.Height, box => Waiting.Draw(page, box)));
    }
}
