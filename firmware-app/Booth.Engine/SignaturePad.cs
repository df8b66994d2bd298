using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <summary>From contacts on the glass to pen positions in the signature box.</summary>
internal sealed class SignaturePad(SessionVault vault)
{
    /// <summary>Width of the box, millimetres (521 px at 300 dpi).</summary>
    public const float BoxWidthMm = 44.1f;

    /// <summary>Height of the box, millimetres (134 px at 300 dpi).</summary>
    public const float BoxHeightMm = 11.3f;

    private int? pen;

    /// <summary>Starts with an empty box.</summary>
    public void Start()
    {
        vault.StartHandwriting();
        pen = null;
    }

    /// <summary>The box is not on the screen any more: a stroke that was begun is over.</summary>
    public void Lift() => pen = null;

    /// <summary>
    /// Takes a contact. A stroke begins inside the box and may leave it (the rule refuses that);
    /// one pen at a time. Returns the assessment when the pen was lifted.
    /// </summary>
    public SignatureAssessment? Take(TouchContact contact, ScreenArea box)
    {
        bool begins = contact.Phase == TouchPhase.Down && pen is null
            && box.Contains(contact.XPx, contact.YPx);
        if (begins)
        {
            pen = contact.Id;
        }

        if (pen != contact.Id || vault.Handwriting is not { } handwriting)
        {
            return null;
        }

        if (contact.Phase != TouchPhase.Up)
        {
            handwriting.TryAdd(PointOf(contact, box, begins));
            return null;
        }

        pen = null;
        return SignatureRules.Assess(handwriting.Points);
    }

    private static PenPoint PointOf(TouchContact contact, ScreenArea box, bool begins) => new(
        (contact.XPx - box.X) / box.Width * BoxWidthMm,
        (contact.YPx - box.Y) / box.Height * BoxHeightMm,
        contact.At.TotalMilliseconds,
        contact.Pressure,
        begins);
}
