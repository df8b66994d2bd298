namespace Booth.Portrait;

/// <summary>A decoded, upright picture, perhaps smaller than the file says. Shows a face.</summary>
/// <param name="Pixels">Decoded pixels, with smaller copies.</param>
/// <param name="Scale">Pixels of the whole upright picture to one decoded pixel, at least 1.</param>
internal sealed record SourcePicture(Pyramid Pixels, double Scale) : IDisposable
{
    /// <summary>Width of the whole upright picture.</summary>
    public double FullWidth => Pixels.Width * Scale;

    /// <summary>Height of the whole upright picture.</summary>
    public double FullHeight => Pixels.Height * Scale;

    public void Dispose() => Pixels.Dispose();
}
