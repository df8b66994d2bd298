using Booth.Flow;

namespace Booth.Engine;

/// <summary>Draws the screen of a state. One thread at a time.</summary>
public interface IScreenPainter : IDisposable
{
    /// <summary>Draws the whole screen. The pixels are valid until the next call.</summary>
    PaintedScreen Paint(SessionState state, ScreenContext context);

    /// <summary>Zeroes every surface that may show a face, a signature or a code.</summary>
    void Wipe();
}
