using Booth.Engine;
using Booth.Flow;

namespace Booth.Testing;

/// <summary>Pixels are left out here: measures come from the test, portraits are real buffers.</summary>
public sealed class ScriptedStudio : IPortraitStudio
{
    public static Measures Good { get; } = GoodMeasures.All;

    public static Measures EyesClosed { get; } = Good with { EyesOpenRatio = 0.1 };

    public Measures Next { get; set; } = Good;

    /// <summary>Stops of light between a shot and the still before its flash; null for no measure.</summary>
    public Func<PersonalImage, PersonalImage, double?>? Compare { get; set; }

    /// <summary>Everything personal that was handed out: all of it must be wiped in the end.</summary>
    public IList<PersonalImage> HandedOut { get; } = [];

    public Measures MeasurePreview(PersonalImage frame)
    {
        return frame.IsWiped ? throw Wiped() : Next;
    }

    public DevelopedShot Develop(PersonalImage shot)
    {
        return shot.IsWiped ? throw Wiped() : new DevelopedShot(Next, New(ImageFormat.Rgb24, 413 * 531 * 3));
    }

    public DevelopedShot Develop(PersonalImage shot, PersonalImage beforeFlash)
    {
        if (beforeFlash.IsWiped)
        {
            throw Wiped();
        }

        DevelopedShot developed = Develop(shot);
        return developed with
        {
            Measures = developed.Measures with { FlashStops = Compare?.Invoke(shot, beforeFlash) },
        };
    }

    public PersonalImage EncodeJp2(PersonalImage portraitRgb)
    {
        return portraitRgb.IsWiped ? throw Wiped() : New(ImageFormat.Jp2, 4096);
    }

    public void Dispose()
    {
        foreach (PersonalImage image in HandedOut)
        {
            image.Dispose();
        }
    }

    private static InvalidOperationException Wiped() => new("found a wiped picture");

    private PersonalImage New(ImageFormat format, int byteCount)
    {
        var image = new PersonalImage(format, 413, 531, byteCount);
        image.Bytes.Fill(0x5A);
        HandedOut.Add(image);
        return image;
    }
}
