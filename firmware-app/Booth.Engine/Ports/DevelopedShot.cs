using Booth.Flow;

namespace Booth.Engine;

/// <summary>A shot after measuring. Shows a face: dispose it.</summary>
/// <param name="Measures">All measures.</param>
/// <param name="Portrait">413 x 531 px RGB24; null when no face could be cropped.</param>
public sealed record DevelopedShot(Measures Measures, PersonalImage? Portrait) : IDisposable
{
    /// <inheritdoc />
    public void Dispose() => Portrait?.Dispose();
}
