using Booth.Drawing;

namespace Booth.Kiosk;

/// <content>Shapes and signs.</content>
internal sealed partial class Page
{
    public void Fill(Box box, Colour colour, double radius = Radius)
    {
        Canvas.FillBox(Place(box), colour, radius);
        brushes.Witness?.Saw(new SeenFill(Place(box), colour));
    }

    public void Outline(Box box, Colour colour, double width = 2, double radius = Radius) =>
        Canvas.StrokeBox(
            Place(box).Inset(width / 2), new Stroke(colour, width), radius - (width / 2));

    public void DashedOutline(Box box, Colour colour) =>
        Canvas.StrokeBox(Place(box).Inset(1), new Stroke(colour, 2, Dash: 10), Radius);

    public void Disc(Box box, Colour colour)
    {
        Canvas.FillEllipse(Place(box), colour);
        // The square in the disc: what stands in it stands on its colour.
        brushes.Witness?.Saw(
            new SeenFill(Place(box).Inset(box.Width * 0.146, box.Height * 0.146), colour));
    }

    public void Ring(Box box, Colour colour, double width) =>
        Canvas.StrokeEllipse(Place(box), new Stroke(colour, width));

    /// <summary>A dashed line along the top of the box.</summary>
    public void DashedLine(Box box, Colour colour)
    {
        var placed = Place(box);
        Canvas.Line(new Spot(placed.X, placed.Y), new Spot(placed.Right, placed.Y),
            new Stroke(colour, 2, Dash: 7));
    }

    public void Clipped(Box box, double radius, Action draw)
    {
        using var state = Canvas.Save();
        Canvas.Clip(Place(box), radius);
        draw();
    }

    /// <summary>A sign; those that point along the line turn with it.</summary>
    public void Draw(Icon icon, Box box, Colour colour)
    {
        var turns = IsMirrored && icon is Icon.Back or Icon.Forward or Icon.Erase;
        IconArt.Draw(Canvas, icon, Place(box), colour, IsMirrored && turns);
        brushes.Witness?.Saw(new SeenSign(icon, Place(box), colour));
    }

    /// <summary>An icon in a disc that fills the box's height, where lines start.</summary>
    public void Badge(Icon icon, Box box, Colour ground, Colour colour)
    {
        var disc = box with { Width = box.Height };
        Disc(disc, ground);
        Draw(icon, disc.Inset(disc.Height * 0.22), colour);
    }

    /// <summary>How far something is, 0..1.</summary>
    public void Progress(Box box, double share)
    {
        Fill(box, Palette.Tint, box.Height / 2);
        Outline(box, Palette.Edge, 2, box.Height / 2);
        var width = Math.Clamp(share, 0, 1) * box.Width;
        if (width > 0)
            Fill(box with { Width = Math.Max(width, box.Height) }, Palette.Accent, box.Height / 2);
    }
}
