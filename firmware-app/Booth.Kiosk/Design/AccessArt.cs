namespace Booth.Kiosk;

/// <summary>The signs of languages and access.</summary>
internal static class AccessArt
{
    public static void Draw(IconPen pen, Icon icon)
    {
        switch (icon)
        {
            case Icon.Globe: Globe(pen); break;
            case Icon.Wheelchair: Wheelchair(pen); break;
            case Icon.Voice: Voice(pen); break;
            default: NoVoice(pen); break;
        }
    }

    private static void Globe(IconPen pen)
    {
        pen.Circle(12, 12, 9.5);
        pen.Oval(7.5, 2.5, 9, 19);
        pen.Lines(2.5, 12, 21.5, 12);
    }

    private static void Wheelchair(IconPen pen)
    {
        pen.Circle(10, 3.6, 1.6);
        pen.Lines(10, 7.5, 10.6, 13.6, 16.2, 13.6, 18.6, 19, 21, 18.2);
        pen.Lines(10.3, 10, 15, 10);
        pen.Arc(10.2, 15.8, 5.6, 40, 250);
    }

    private static void Voice(IconPen pen)
    {
        Speaker(pen);
        pen.Arc(12.5, 12, 4.5, -50, 50);
        pen.Arc(12.5, 12, 8.5, -50, 50);
    }

    private static void NoVoice(IconPen pen)
    {
        Speaker(pen);
        pen.Lines(16, 9, 22, 15);
        pen.Lines(22, 9, 16, 15);
    }

    private static void Speaker(IconPen pen) =>
        pen.Shape(3, 9, 6.5, 9, 12, 4.5, 12, 19.5, 6.5, 15, 3, 15);
}
