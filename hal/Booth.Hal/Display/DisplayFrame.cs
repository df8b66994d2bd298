using Booth.Flow;

namespace Booth.Hal;

/// <summary>One frame: a drawing, and under its hole the live picture of the camera.</summary>
/// <param name="pixels">
/// Four bytes a pixel (B, G, R, A), rows without padding. Where the live picture lies, colours are
/// multiplied by alpha and alpha counts; elsewhere it is ignored.
/// </param>
/// <param name="name">Name of the screen, for technicians and pictures on disk.</param>
public readonly ref struct DisplayFrame(ReadOnlySpan<byte> pixels, string name)
{
    /// <summary>The drawing.</summary>
    public ReadOnlySpan<byte> Pixels { get; } = pixels;

    /// <summary>Name of the screen.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The newest preview frame as the camera gave it, borrowed for the call; null: none is shown.
    /// Its middle fills <see cref="VideoPlace"/>, mirrored.
    /// </summary>
    public PersonalImage? Video { get; init; }

    /// <summary>Where it is shown.</summary>
    public VideoPlace VideoPlace { get; init; }
}
