using System.Diagnostics;
using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>Line drawings on a grid of 24 x 24, lines of 2 with round ends.</summary>
internal static class IconArt
{
    /// <summary>Draws it in the middle of the box; flipped as in a mirror when asked.</summary>
    public static void Draw(Canvas canvas, Icon icon, Box box, Colour colour, bool isFlipped = false)
    {
        using var state = canvas.Save();
        var side = Math.Min(box.Width, box.Height);
        var left = isFlipped ? box.CentreX + (side / 2) : box.CentreX - (side / 2);
        canvas.Translate(left, box.CentreY - (side / 2));
        canvas.Scale(isFlipped ? -side / 24 : side / 24, side / 24);
        Draw(new IconPen(canvas, colour), icon);
    }

    private static void Draw(IconPen pen, Icon icon)
    {
        switch (icon)
        {
            case Icon.Check: pen.Lines(4.5, 12.5, 10, 18, 20, 6.5); break;
            case Icon.Cross: Cross(pen, 6, 6, 18, 18); break;
            case Icon.Back or Icon.ToLeft: Arrow(pen, 20, 12, 4, 12); break;
            case Icon.Forward or Icon.ToRight: Arrow(pen, 4, 12, 20, 12); break;
            case Icon.Up: Arrow(pen, 12, 20, 12, 4); break;
            case Icon.Down: Arrow(pen, 12, 4, 12, 20); break;
            case Icon.Info: Info(pen); break;
            case Icon.Camera: Camera(pen); break;
            case Icon.Pen: Pen(pen); break;
            case Icon.Erase: Erase(pen); break;
            case Icon.Retake: Retake(pen); break;
            case Icon.Coin: Coin(pen); break;
            case Icon.Voucher: Voucher(pen); break;
            case Icon.Printer: Printer(pen); break;
            case Icon.Lock: Lock(pen); break;
            case Icon.Warning: Warning(pen); break;
            case Icon.Clock: Clock(pen); break;
            case Icon.Wrench: Wrench(pen); break;
            case Icon.Power: Power(pen); break;
            case Icon.Code: Code(pen); break;
            case Icon.Photos: Photos(pen); break;
            case Icon.Globe or Icon.Wheelchair or Icon.Voice or Icon.NoVoice:
                AccessArt.Draw(pen, icon);
                break;
            default: PersonArt.Draw(pen, icon); break;
        }
    }

    internal static void Arrow(IconPen pen, double fromX, double fromY, double toX, double toY)
    {
        var length = Math.Sqrt(Math.Pow(toX - fromX, 2) + Math.Pow(toY - fromY, 2));
        var (dx, dy) = ((toX - fromX) / length, (toY - fromY) / length);
        var head = Math.Min(6, length * 0.45);
        pen.Lines(fromX, fromY, toX, toY);
        pen.Lines(
            toX - (head * (dx + dy)), toY - (head * (dy - dx)), toX, toY,
            toX - (head * (dx - dy)), toY - (head * (dy + dx)));
    }

    private static void Cross(IconPen pen, double left, double top, double right, double bottom)
    {
        pen.Lines(left, top, right, bottom);
        pen.Lines(right, top, left, bottom);
    }

    private static void Info(IconPen pen)
    {
        pen.Circle(12, 12, 9);
        pen.Lines(12, 11.5, 12, 16.5);
        pen.Dot(12, 7.8);
    }

    private static void Camera(IconPen pen)
    {
        pen.Box(2.5, 7, 19, 13, 2.5);
        pen.Circle(12, 13.5, 3.6);
        pen.Lines(8, 7, 9.5, 4.2, 14.5, 4.2, 16, 7);
    }

    private static void Pen(IconPen pen)
    {
        pen.Shape(4, 20, 5, 15.5, 16.2, 4.3, 19.7, 7.8, 8.5, 19);
        pen.Lines(13.6, 6.9, 17.1, 10.4);
    }

    private static void Erase(IconPen pen)
    {
        pen.Shape(9, 5, 21.5, 5, 21.5, 19, 9, 19, 2.5, 12);
        Cross(pen, 12, 9.3, 17.4, 14.7);
    }

    private static void Retake(IconPen pen)
    {
        pen.Arc(12, 12, 9, 40, 338);
        pen.Lines(20.5, 2.8, 20.5, 8.6, 14.7, 8.6);
    }

    private static void Coin(IconPen pen)
    {
        pen.Circle(12, 12, 9.5);
        pen.Arc(13.2, 12, 4.2, 50, 310);
        pen.Lines(6.8, 10.8, 12.6, 10.8);
        pen.Lines(6.8, 13.4, 12.2, 13.4);
    }

    private static void Voucher(IconPen pen)
    {
        pen.Box(2.5, 5.5, 19, 13, 2.5);
        pen.Lines(6.5, 10, 12, 10);
        pen.Lines(6.5, 14, 10, 14);
        pen.Lines(16.5, 8.5, 16.5, 10);
        pen.Lines(16.5, 13.5, 16.5, 15);
    }

    private static void Printer(IconPen pen)
    {
        pen.Lines(6.5, 8.5, 6.5, 3, 17.5, 3, 17.5, 8.5);
        pen.Lines(6.5, 17, 2.5, 17, 2.5, 8.5, 21.5, 8.5, 21.5, 17, 17.5, 17);
        pen.Box(6.5, 13.5, 11, 7.5, 0.5);
    }

    private static void Lock(IconPen pen)
    {
        pen.Box(4.5, 10.5, 15, 10.5, 2);
        pen.Arc(12, 8, 4.5, 180, 360);
        pen.Lines(7.5, 8, 7.5, 10.5);
        pen.Lines(16.5, 8, 16.5, 10.5);
        pen.Lines(12, 14.5, 12, 17);
    }

    private static void Warning(IconPen pen)
    {
        pen.Shape(12, 3, 22, 20.5, 2, 20.5);
        pen.Lines(12, 9.8, 12, 14);
        pen.Dot(12, 17.2);
    }

    private static void Clock(IconPen pen)
    {
        pen.Circle(12, 12, 9.5);
        pen.Lines(12, 6.5, 12, 12, 16, 14.5);
    }

    private static void Wrench(IconPen pen)
    {
        pen.Arc(15.8, 8.2, 5, -5, 275);
        pen.Lines(12.2, 11.8, 4.5, 19.5);
        pen.Lines(20.8, 7.7, 16.6, 7.4, 16.3, 3.2);
    }

    private static void Power(IconPen pen)
    {
        pen.Arc(12, 13, 8.5, -55, 235);
        pen.Lines(12, 3, 12, 12);
    }

    private static void Code(IconPen pen)
    {
        pen.Box(2.5, 5.5, 19, 13, 2.5);
        pen.Dot(7, 12);
        pen.Dot(12, 12);
        pen.Dot(17, 12);
    }

    private static void Photos(IconPen pen)
    {
        pen.Box(3, 2.5, 7, 8, 1);
        pen.Box(14, 2.5, 7, 8, 1);
        pen.Box(3, 13.5, 7, 8, 1);
        pen.Box(14, 13.5, 7, 8, 1);
    }

    internal static Exception Unknown(Icon icon) => new UnreachableException($"no drawing of {icon}");
}
