using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>What lies in the video buffer.</summary>
/// <param name="Format">How the bytes are to be read.</param>
/// <param name="Width">Pixels; 0 when the format says it.</param>
/// <param name="Height">Pixels; 0 when the format says it.</param>
/// <param name="Length">Bytes; 0: nothing new.</param>
/// <param name="Place">Where it is shown; empty: nowhere.</param>
internal readonly record struct VideoSlot(
    ImageFormat Format, int Width, int Height, int Length, VideoPlace Place)
{
    public bool IsShown => Place.WidthPx > 0;
}
