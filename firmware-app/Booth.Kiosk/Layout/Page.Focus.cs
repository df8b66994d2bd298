using Booth.Drawing;

namespace Booth.Kiosk;

/// <content>The ring around what the two buttons would press.</content>
internal sealed partial class Page
{
    private const double RingWidth = 6;

    /// <summary>
    /// Drawn last: dark, then light, so that it is seen on the accent as well as on the ground.
    /// </summary>
    public void FocusRing()
    {
        var target = targets.FirstOrDefault(target => target.Input == Context.Focus);
        if (Context.Focus is null || target is null)
            return;

        var (area, scale) = (target.Area, brushes.PxPerUnit);
        var box = new Box(area.X / scale, area.Y / scale, area.Width / scale, area.Height / scale)
            .Inset(RingWidth / 2);
        Canvas.StrokeBox(box, new Stroke(Palette.Ink, RingWidth), Radius);
        Canvas.StrokeBox(
            box.Inset(RingWidth), new Stroke(Palette.Card, RingWidth), Radius - RingWidth);
        Canvas.StrokeBox(box.Inset(RingWidth * 5 / 3), new Stroke(Palette.Ink, RingWidth / 3),
            Radius - (RingWidth * 5 / 3));
    }
}
