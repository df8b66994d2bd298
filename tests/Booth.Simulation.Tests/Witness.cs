using System.Text;
using Booth.Hal;

namespace Booth.Simulation.Tests;

/// <summary>
/// Pixels are left out: measures come from the seed. It remembers every personal buffer that the
/// engine was given, because all of them must be wiped in the end, and marks what is on paper.
/// </summary>
internal sealed class Witness(Random random, PowerSwitch power)
    : PlainPainter(1, 1), IPortraitStudio
{
    /// <summary>Written into every portrait; must never be found on a disk.</summary>
    public const string Mark = "THE-FACE-OF-SOMEBODY";

    private readonly List<PersonalImage> personal = [];

    /// <summary>How often a sitter does well; 0..1.</summary>
    public double Skill { get; set; } = 0.9;

    /// <summary>The flash or the lens is dark.</summary>
    public bool IsDark { get; set; }

    /// <summary>Buffers that were handed out and still hold something.</summary>
    public int Unwiped()
    {
        personal.RemoveAll(image => image.IsWiped);
        return personal.Count;
    }

    public Measures MeasurePreview(PersonalImage frame)
    {
        Keep(frame);
        return random.NextDouble() < Skill
            ? ScriptedStudio.Good
            : ScriptedStudio.Good with { YawDeg = 30 };
    }

    public DevelopedShot Develop(PersonalImage shot)
    {
        Keep(shot);
        Measures measures = IsDark ? ScriptedStudio.Good with { WhiteReference = 20 }
            : random.NextDouble() < Skill ? ScriptedStudio.Good
            : ScriptedStudio.EyesClosed;
        return new DevelopedShot(measures, Face(ImageFormat.Rgb24));
    }

    public PersonalImage EncodeJp2(PersonalImage portraitRgb)
    {
        power.Pass(PowerSwitch.Moment.LogLine, "encoding");
        return Face(ImageFormat.Jp2);
    }

    public override PersonalImage Render(Handwriting handwriting) =>
        Keep(base.Render(handwriting));

    /// <summary>The sheet says whose it is: the dossier's id, or nothing for a plain sheet.</summary>
    public override SheetDocument PaintSheet(SheetContent content)
    {
        base.PaintSheet(content).Dispose();
        string words = content.Code is { } code ? DossierIdentity.Of(code).Value : "plain";
        byte[] bytes = Encoding.ASCII.GetBytes(words);
        return new SheetDocument(
            PersonalImage.CopyOf(ImageFormat.Png, bytes), PersonalImage.CopyOf(ImageFormat.Pdf, bytes));
    }

    private PersonalImage Face(ImageFormat format)
    {
        var face = PersonalImage.CopyOf(format, Encoding.ASCII.GetBytes(Mark), 1, 1);
        return Keep(face);
    }

    private PersonalImage Keep(PersonalImage image)
    {
        personal.Add(image);
        return image;
    }
}
