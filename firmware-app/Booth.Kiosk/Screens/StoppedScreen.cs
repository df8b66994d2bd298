namespace Booth.Kiosk;

/// <summary>The last picture on the glass before the booth is off.</summary>
internal static class StoppedScreen
{
    public static void Draw(Page page)
    {
        page.ClosedHeader(isServiced: false);
        Closed.Draw(page, Icon.Power, "stopped.headline",
            (flow, texts) => flow.Text(texts["stopped.body"], Type.Body));
    }
}
