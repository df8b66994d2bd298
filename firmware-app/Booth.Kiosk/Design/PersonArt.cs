namespace Booth.Kiosk;

/// <summary>The icons that show a person or what a person shall do.</summary>
internal static class PersonArt
{
    public static void Draw(IconPen pen, Icon icon)
    {
        switch (icon)
        {
            case Icon.Person: Person(pen, 12, 1); break;
            case Icon.Persons: Persons(pen); break;
            case Icon.Seat: Seat(pen); break;
            case Icon.Grow: Grow(pen); break;
            case Icon.Shrink: Shrink(pen); break;
            case Icon.ChinUp: Chin(pen, fromY: 19, toY: 5); break;
            case Icon.ChinDown: Chin(pen, fromY: 5, toY: 19); break;
            case Icon.Upright: Upright(pen); break;
            case Icon.Eye: Eye(pen); break;
            case Icon.Mouth: Mouth(pen); break;
            case Icon.Glasses: Glasses(pen); break;
            case Icon.Hat: Hat(pen); break;
            case Icon.Fringe: Fringe(pen); break;
            case Icon.Neutral: Neutral(pen); break;
            case Icon.Pause: Pause(pen); break;
            case Icon.Curtain: Curtain(pen); break;
            default: throw IconArt.Unknown(icon);
        }
    }

    private static void Person(IconPen pen, double x, double scale)
    {
        pen.Circle(x, 8, 4.2 * scale);
        pen.Arc(x, 21.5, 8 * scale, 180, 360);
    }

    private static void Persons(IconPen pen)
    {
        Person(pen, 8.5, 0.75);
        pen.Arc(16.5, 8, 3.2, -120, 120);
        pen.Arc(16.5, 21.5, 6, 275, 360);
    }

    private static void Seat(IconPen pen)
    {
        pen.Box(5, 11, 14, 3.5, 1.5);
        pen.Lines(12, 14.5, 12, 20);
        pen.Lines(7.5, 20.5, 16.5, 20.5);
        IconArt.Arrow(pen, 12, 2, 12, 8);
    }

    private static void Grow(IconPen pen)
    {
        IconArt.Arrow(pen, 14, 10, 21, 3);
        IconArt.Arrow(pen, 10, 10, 3, 3);
        IconArt.Arrow(pen, 14, 14, 21, 21);
        IconArt.Arrow(pen, 10, 14, 3, 21);
    }

    private static void Shrink(IconPen pen)
    {
        IconArt.Arrow(pen, 21, 3, 14.5, 9.5);
        IconArt.Arrow(pen, 3, 3, 9.5, 9.5);
        IconArt.Arrow(pen, 21, 21, 14.5, 14.5);
        IconArt.Arrow(pen, 3, 21, 9.5, 14.5);
    }

    private static void Chin(IconPen pen, double fromY, double toY)
    {
        pen.Oval(2.5, 3.5, 12, 17);
        pen.Dot(6.3, 11);
        pen.Dot(10.7, 11);
        IconArt.Arrow(pen, 19.5, fromY, 19.5, toY);
    }

    private static void Upright(IconPen pen)
    {
        pen.Oval(6, 4, 12, 16.5);
        pen.Lines(12, 1.5, 12, 7);
        pen.Dot(9.5, 11.5);
        pen.Dot(14.5, 11.5);
        pen.Lines(10, 16, 14, 16);
    }

    private static void Eye(IconPen pen)
    {
        pen.Curve(2, 12, 6, 5, 18, 5, 22, 12);
        pen.Curve(2, 12, 6, 19, 18, 19, 22, 12);
        pen.Circle(12, 12, 3);
    }

    private static void Mouth(IconPen pen)
    {
        pen.Curve(3, 12, 7, 6.5, 10, 7.5, 12, 8.8);
        pen.Curve(12, 8.8, 14, 7.5, 17, 6.5, 21, 12);
        pen.Curve(3, 12, 7, 19, 17, 19, 21, 12);
        pen.Lines(3, 12, 21, 12);
    }

    private static void Glasses(IconPen pen)
    {
        pen.Circle(6.2, 13.5, 4.2);
        pen.Circle(17.8, 13.5, 4.2);
        pen.Arc(12, 13.2, 1.6, 180, 360);
        pen.Lines(2, 13, 3.5, 7);
        pen.Lines(22, 13, 20.5, 7);
    }

    private static void Hat(IconPen pen)
    {
        pen.Lines(2, 17.5, 22, 17.5);
        pen.Lines(6, 17.5, 7, 6.5, 17, 6.5, 18, 17.5);
        pen.Lines(6.4, 13.5, 17.6, 13.5);
    }

    private static void Fringe(IconPen pen)
    {
        pen.Oval(5, 3, 14, 18);
        pen.Curve(5.3, 11, 10, 11, 13.5, 8, 14, 3.4);
        pen.Curve(14, 3.4, 14.5, 7.5, 16.5, 10, 18.7, 11);
        pen.Lines(10, 17, 14, 17);
    }

    private static void Neutral(IconPen pen)
    {
        pen.Circle(12, 12, 9.5);
        pen.Dot(8.5, 9.8);
        pen.Dot(15.5, 9.8);
        pen.Lines(8, 15.5, 16, 15.5);
    }

    private static void Pause(IconPen pen)
    {
        pen.Circle(12, 12, 9.5);
        pen.Lines(9.4, 8.5, 9.4, 15.5);
        pen.Lines(14.6, 8.5, 14.6, 15.5);
    }

    private static void Curtain(IconPen pen)
    {
        pen.Lines(2, 3.5, 22, 3.5);
        pen.Lines(4, 3.5, 4, 20.5, 10, 20.5, 10, 3.5);
        pen.Lines(7, 6.5, 7, 20.5);
        IconArt.Arrow(pen, 13.5, 12.5, 21.5, 12.5);
    }
}
