using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>One frame of a video device. Shows a face: dispose it.</summary>
/// <param name="Image">JPEG or YUYV.</param>
/// <param name="Sequence">The device's count, from its last opening.</param>
/// <param name="ExposedAt">Start of exposure, monotonic; never later than it began.</param>
/// <param name="IsTorn">The device or its data say that a part is missing.</param>
public sealed record VideoFrame(
    PersonalImage Image, uint Sequence, TimeSpan ExposedAt, bool IsTorn) : IDisposable
{
    /// <inheritdoc />
    public void Dispose() => Image.Dispose();
}
