using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <content>Camera frames, the portrait and ink.</content>
internal sealed partial class Page
{
    /// <summary>The portrait of 35 x 45 mm as large as the box allows; its place is returned.</summary>
    public Box Portrait(Box box)
    {
        var logical = box.Fit(35 / 45.0);
        var place = Snap(Place(logical));
        Picture(place, Context.Portrait, isMirrored: false, 10);
        Canvas.StrokeBox(place.Inset(1), new Stroke(Palette.Edge, 2), 9);
        return logical;
    }

    /// <summary>What the camera sees, as in a mirror, with the oval to put the face in.</summary>
    public void Preview(Box box, bool isGood)
    {
        var place = Snap(Place(box));
        if (Context is { PreviewIsBelow: true, Preview: { IsWiped: false } })
        {
            Canvas.Cut(place, Radius);
            PreviewBox = ToPixels(place);
        }
        else if (!Picture(place, Context.Preview, isMirrored: true, Radius))
        {
            return;
        }

        Oval(place, isGood);
    }

    /// <summary>The signature box with what was drawn so far.</summary>
    public void SignatureInk(Box box, bool isLive)
    {
        Fill(box, Palette.Card, 0);
        var inked = Context.Handwriting is { Count: > 0 } handwriting ? handwriting : null;
        if (inked is not null)
            brushes.Ink.Draw(Canvas, Place(box), brushes.PxPerUnit, inked);

        if (isLive)
            SignatureBox = ToPixels(Place(box));
    }

    private bool Picture(Box place, PersonalImage? image, bool isMirrored, double radius)
    {
        if (brushes.Frame.TryDraw(Canvas, place, brushes.PxPerUnit, image, isMirrored, radius))
            return true;

        Canvas.FillBox(place, Palette.Tint, radius);
        IconArt.Draw(Canvas, Icon.Camera, place.Middle(120), Palette.Accent);
        return false;
    }

    /// <summary>White between dark lines, so that it is seen on every picture.</summary>
    private void Oval(Box place, bool isGood)
    {
        // 0.60 of the frame from chin to crown gives a face of 34 mm with room for the hair.
        var height = place.Height * 0.62;
        var width = height * 0.76;
        var oval = new Box(place.CentreX - (width / 2), place.Y + (place.Height * 0.13), width,
            height);
        Canvas.StrokeEllipse(oval, new Stroke(Palette.Ink.WithAlpha(150), isGood ? 12 : 8));
        Canvas.StrokeEllipse(oval, new Stroke(Colour.White, isGood ? 8 : 4));
    }

    /// <summary>Whole pixels: pixels of a picture are then copied and not blurred.</summary>
    private Box Snap(Box box)
    {
        var scale = brushes.PxPerUnit;
        var (left, top) = (Math.Round(box.X * scale), Math.Round(box.Y * scale));
        return new Box(left / scale, top / scale, Math.Round(box.Width * scale) / scale,
            Math.Round(box.Height * scale) / scale);
    }
}
