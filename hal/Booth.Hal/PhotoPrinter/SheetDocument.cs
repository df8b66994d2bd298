using Booth.Flow;

namespace Booth.Hal;

/// <summary>A sheet in the two forms a queue takes, from one drawing. Shows a face: dispose it.</summary>
/// <param name="Png">1800 x 1200 px at 300 dpi.</param>
/// <param name="Pdf">One page of 152.4 x 101.6 mm.</param>
public sealed record SheetDocument(PersonalImage Png, PersonalImage Pdf) : IDisposable
{
    /// <inheritdoc />
    public void Dispose()
    {
        Png.Dispose();
        Pdf.Dispose();
    }
}
