using Booth.Flow;

namespace Booth.Hal;

/// <summary>One frame. Shows a face: dispose it.</summary>
/// <param name="Image">JPEG, YUYV, RGB24 or BGRX.</param>
/// <param name="Sequence">Counts up; a gap is a dropped frame.</param>
/// <param name="ExposedAt">Start of exposure on the monotonic clock.</param>
public sealed record CameraFrame(PersonalImage Image, long Sequence, TimeSpan ExposedAt) : IDisposable
{
    /// <inheritdoc />
    public void Dispose() => Image.Dispose();
}
