namespace Booth.Kiosk;

/// <summary>A technician is at work.</summary>
internal static class MaintenanceScreen
{
    public static void Draw(Page page)
    {
        page.ClosedHeader();
        Closed.Draw(page, Icon.Wrench, "maintenance.headline",
            (flow, texts) => flow.Text(texts["maintenance.body"], Type.Body));
    }
}
