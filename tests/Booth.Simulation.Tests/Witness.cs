using System.Text;
using Booth.Hal;

namespace Booth.Simulation.Tests;

/// <summary>
/// Pixels are left out: measures come from the seed. It remembers every personal buffer that the
/// engine was given, because all of them must be wiped in the end, and marks what is on paper.
/// </summary>
internal sealed class Witness(BoothWorld world) : PlainPainter(1, 1), IPortraitStudio
{
    /// <summary>Written into every portrait; must never be found on a disk.</summary>
    public const string Mark = "THE-FACE-OF-SOMEBODY";

    private readonly List<PersonalImage> personal = [];
    private readonly List<Handwriting> written = [];
    private readonly List<EphotoCode> codes = [];

    /// <summary>Codes on paper, in clear: must never be found on a disk either.</summary>
    public List<string> CodesPrinted { get; } = [];

    /// <summary>How often a sitter does well; 0..1.</summary>
    public double Skill { get; set; } = 0.9;

    /// <summary>The flash or the lens is dark.</summary>
    public bool IsDark { get; set; }

    /// <summary>How long it takes to encode a portrait.</summary>
    public TimeSpan SealingTakes { get; set; }

    /// <summary>Light, and a sitter who does all well.</summary>
    public void MendAll() => (IsDark, Skill, SealingTakes) = (false, 1, TimeSpan.Zero);

    /// <summary>Buffers that were handed out and still hold something.</summary>
    public int Unwiped()
    {
        personal.RemoveAll(image => image.IsWiped);
        written.RemoveAll(handwriting => handwriting.Count == 0);
        codes.RemoveAll(code => code.Characters.IndexOfAnyExcept('\0') < 0);
        return personal.Count + written.Count + codes.Count;
    }

    public Measures MeasurePreview(PersonalImage frame)
    {
        Keep(frame);
        return world.WorldRandom.NextDouble() < Skill
            ? ScriptedStudio.Good
            : ScriptedStudio.Good with { YawDeg = 30 };
    }

    public DevelopedShot Develop(PersonalImage shot)
    {
        Keep(shot);
        Measures measures = IsDark ? ScriptedStudio.Good with { WhiteReference = 20 }
            : world.WorldRandom.NextDouble() < Skill ? ScriptedStudio.Good
            : ScriptedStudio.EyesClosed;
        return new DevelopedShot(measures, Face(ImageFormat.Rgb24));
    }

    public DevelopedShot Develop(PersonalImage shot, PersonalImage beforeFlash)
    {
        Keep(beforeFlash);
        return Develop(shot);
    }

    public PersonalImage EncodeJp2(PersonalImage portraitRgb)
    {
        world.Power.Pass(PowerSwitch.Moment.LogLine, "encoding");
        world.Stall(SealingTakes);
        return Face(ImageFormat.Jp2);
    }

    public override PersonalImage Render(Handwriting handwriting)
    {
        written.Add(handwriting);
        return Keep(base.Render(handwriting));
    }

    /// <summary>The sheet says whose it is: the dossier's id, or nothing for a plain sheet.</summary>
    public override SheetDocument PaintSheet(SheetContent content)
    {
        base.PaintSheet(content).Dispose();
        string words = "plain";
        if (content.Code is { } code)
        {
            words = DossierIdentity.Of(code).Value;
            codes.Add(code);
            CodesPrinted.Add(code.Reveal());
        }

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
