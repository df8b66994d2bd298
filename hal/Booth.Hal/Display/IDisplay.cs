namespace Booth.Hal;

/// <summary>The screen.</summary>
public interface IDisplay : IAsyncDisposable
{
    /// <summary>Width in pixels.</summary>
    int WidthPx { get; }

    /// <summary>Height in pixels.</summary>
    int HeightPx { get; }

    /// <summary>How it is now.</summary>
    DisplayStatus Status { get; }

    /// <summary>Shows a whole frame.</summary>
    /// <param name="bgrx">Four bytes a pixel (B, G, R, X), rows without padding. Copied.</param>
    /// <param name="name">Name of the screen, for technicians and pictures on disk.</param>
    /// <exception cref="DeviceFaultException{DisplayFault}">The display is gone.</exception>
    void Present(ReadOnlySpan<byte> bgrx, string name);

    /// <summary>
    /// True: this display puts the live picture under the drawing by itself, so that a new preview
    /// frame needs no new drawing. False: the drawing must hold it.
    /// </summary>
    bool LayersVideo => false;

    /// <summary>Shows a drawing with the live picture under it. Everything is copied.</summary>
    /// <param name="frame">What to show.</param>
    /// <exception cref="DeviceFaultException{DisplayFault}">The display is gone.</exception>
    void Present(in DisplayFrame frame) => Present(frame.Pixels, frame.Name);
}
