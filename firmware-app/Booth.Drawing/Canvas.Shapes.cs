using Booth.Drawing.Native;

namespace Booth.Drawing;

/// <content>Shapes.</content>
public sealed partial class Canvas
{
    /// <summary>Fills everything (inside the clip) with the colour.</summary>
    public void Clear(Colour colour)
    {
        SetSource(colour);
        Cairo.SetOperator(context, Cairo.Operator.Source);
        Cairo.Paint(context);
        Cairo.SetOperator(context, Cairo.Operator.Over);
        Check("clear");
    }

    public void FillBox(Box box, Colour colour, double radius = 0)
    {
        AddBox(box, radius);
        FillPath(colour);
    }

    /// <summary>
    /// Cuts a hole: nothing is left there, on a surface that has alpha, for what lies below it.
    /// </summary>
    public void Cut(Box box, double radius = 0)
    {
        AddBox(box, radius);
        Cairo.SetOperator(context, Cairo.Operator.Source);
        FillPath(Colour.Black.WithAlpha(0));
        Cairo.SetOperator(context, Cairo.Operator.Over);
    }

    /// <summary>The line lies on the edge of the box, half inside and half outside.</summary>
    public void StrokeBox(Box box, Stroke stroke, double radius = 0)
    {
        AddBox(box, radius);
        StrokePath(stroke);
    }

    public void FillEllipse(Box box, Colour colour)
    {
        AddEllipse(box);
        FillPath(colour);
    }

    public void StrokeEllipse(Box box, Stroke stroke)
    {
        AddEllipse(box);
        StrokePath(stroke);
    }

    /// <summary>Fills the box outside of the ellipse: the mask around a face.</summary>
    public void FillAroundEllipse(Box box, Box ellipse, Colour colour)
    {
        AddBox(box, 0);
        AddEllipse(ellipse);
        FillPath(colour, isEvenOdd: true);
    }

    public void Line(Spot from, Spot to, Stroke stroke)
    {
        MoveTo(from);
        LineTo(to);
        StrokePath(stroke);
    }

    public void Polyline(ReadOnlySpan<Spot> spots, Stroke stroke, bool isClosed = false)
    {
        AddSpots(spots, isClosed);
        StrokePath(stroke);
    }

    public void FillPolygon(ReadOnlySpan<Spot> spots, Colour colour)
    {
        AddSpots(spots, isClosed: true);
        FillPath(colour);
    }

    /// <summary>Begins a part of the path.</summary>
    public void MoveTo(Spot spot) => Cairo.MoveTo(context, spot.X, spot.Y);

    public void LineTo(Spot spot) => Cairo.LineTo(context, spot.X, spot.Y);

    public void CurveTo(Spot control1, Spot control2, Spot end) => Cairo.CurveTo(
        context, control1.X, control1.Y, control2.X, control2.Y, end.X, end.Y);

    /// <summary>Clockwise from one angle to the other; 0 points right, 90 down.</summary>
    public void Arc(Spot centre, double radius, double fromDegrees, double toDegrees) =>
        Cairo.Arc(context, centre.X, centre.Y, radius,
            fromDegrees * Math.PI / 180, toDegrees * Math.PI / 180);

    public void ClosePath() => Cairo.ClosePath(context);

    /// <summary>Fills the path made so far and forgets it.</summary>
    public void FillPath(Colour colour, bool isEvenOdd = false)
    {
        SetSource(colour);
        Cairo.SetFillRule(context, isEvenOdd ? Cairo.FillRule.EvenOdd : Cairo.FillRule.Winding);
        Cairo.Fill(context);
        Check("fill");
    }

    /// <summary>Draws the path made so far as a line and forgets it.</summary>
    public void StrokePath(Stroke stroke)
    {
        SetSource(stroke.Colour);
        Cairo.SetLineWidth(context, stroke.Width);
        Cairo.SetLineCap(context, stroke.IsRound ? Cairo.LineCap.Round : Cairo.LineCap.Butt);
        Cairo.SetLineJoin(context, stroke.IsRound ? Cairo.LineJoin.Round : Cairo.LineJoin.Miter);
        Cairo.SetDash(context, [stroke.Dash], stroke.Dash > 0 ? 1 : 0, 0);
        Cairo.StrokePath(context);
        Check("stroke");
    }

    private void SetSource(Colour colour) => Cairo.SetSourceRgba(
        context, colour.R / 255.0, colour.G / 255.0, colour.B / 255.0, colour.A / 255.0);

    private void AddSpots(ReadOnlySpan<Spot> spots, bool isClosed)
    {
        Cairo.NewPath(context);
        foreach (var spot in spots)
        {
            LineTo(spot);
        }

        if (isClosed)
        {
            ClosePath();
        }
    }

    private void AddBox(Box box, double radius)
    {
        var r = Math.Min(radius, Math.Min(box.Width, box.Height) / 2);
        if (r <= 0)
        {
            Cairo.Rectangle(context, box.X, box.Y, box.Width, box.Height);
            return;
        }

        Cairo.NewSubPath(context);
        Arc(new Spot(box.Right - r, box.Y + r), r, -90, 0);
        Arc(new Spot(box.Right - r, box.Bottom - r), r, 0, 90);
        Arc(new Spot(box.X + r, box.Bottom - r), r, 90, 180);
        Arc(new Spot(box.X + r, box.Y + r), r, 180, 270);
        ClosePath();
    }

    private void AddEllipse(Box box)
    {
        // The scale bends the circle only: the pen of a later stroke stays round.
        Cairo.Save(context);
        Cairo.Translate(context, box.CentreX, box.CentreY);
        Cairo.Scale(context, box.Width / 2, box.Height / 2);
        Cairo.NewSubPath(context);
        Cairo.Arc(context, 0, 0, 1, 0, 2 * Math.PI);
        Cairo.ClosePath(context);
        Cairo.Restore(context);
    }
}
