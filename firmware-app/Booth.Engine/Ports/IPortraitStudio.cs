using Booth.Flow;

namespace Booth.Engine;

/// <summary>From pixels to measures and to the portrait. Pure functions, callable from any thread.</summary>
public interface IPortraitStudio : IDisposable
{
    /// <summary>The measures that guidance needs, from a preview frame. 50 ms on one x86 core.</summary>
    Measures MeasurePreview(PersonalImage frame);

    /// <summary>All measures of a shot, and the portrait cropped from it. 300 ms at 12 megapixels.</summary>
    DevelopedShot Develop(PersonalImage shot);

    /// <summary>
    /// As above, for a shot with flash: measures also how much light that added on the face, against
    /// a still from the moment before. 450 ms at 12 megapixels.
    /// </summary>
    DevelopedShot Develop(PersonalImage shot, PersonalImage beforeFlash);

    /// <summary>JPEG 2000 at 300 ppi, in memory. 413 x 531 px, about 40..200 kB.</summary>
    PersonalImage EncodeJp2(PersonalImage portraitRgb);
}
