using Booth.Flow;

namespace Booth.Engine;

/// <summary>Renders handwriting as the administration wants it.</summary>
public interface IInkRenderer
{
    /// <summary>521 x 134 px, 8-bit grey, black ink on white, 300 dpi.</summary>
    PersonalImage Render(Handwriting handwriting);

    /// <summary>The same as a PNG file that says 300 dpi.</summary>
    PersonalImage EncodePng(PersonalImage ink);
}
