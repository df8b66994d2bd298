using Booth.Flow;

namespace Booth.Engine;

/// <summary>
/// The personal data of the running session: memory only, owned here, zeroed at its end however it
/// ends. Filled and emptied by the loop; read by the work the loop has started and waits for.
/// </summary>
internal sealed class SessionVault : IDisposable
{
    public PersonalImage? Preview { get; private set; }

    public PersonalImage? Portrait { get; private set; }

    public PersonalImage? Ink { get; private set; }

    public Handwriting? Handwriting { get; private set; }

    public EphotoCode? Code { get; private set; }

    public Verdict? Verdict { get; private set; }

    public DateTimeOffset TakenAt { get; private set; }

    /// <summary>True when nothing personal is held.</summary>
    public bool IsEmpty =>
        (Preview, Portrait, Ink, Handwriting, Code) is (null, null, null, null, null);

    public void KeepPreview(PersonalImage image)
    {
        Preview?.Dispose();
        Preview = image;
    }

    public void KeepShot(DevelopedShot shot, Verdict verdict, DateTimeOffset takenAt)
    {
        Portrait?.Dispose();
        (Portrait, Verdict, TakenAt) = (shot.Portrait, verdict, takenAt);
    }

    public void KeepInk(PersonalImage ink)
    {
        Ink?.Dispose();
        Ink = ink;
    }

    public void KeepCode(EphotoCode code)
    {
        Code?.Dispose();
        Code = code;
    }

    public Handwriting StartHandwriting()
    {
        Handwriting?.Dispose();
        return Handwriting = new Handwriting();
    }

    public void DropPreview()
    {
        Preview?.Dispose();
        Preview = null;
    }

    public void Wipe()
    {
        DropPreview();
        Portrait?.Dispose();
        Ink?.Dispose();
        Handwriting?.Dispose();
        Code?.Dispose();
        (Portrait, Ink, Handwriting, Code, Verdict) = (null, null, null, null, null);
    }

    public void Dispose() => Wipe();
}
