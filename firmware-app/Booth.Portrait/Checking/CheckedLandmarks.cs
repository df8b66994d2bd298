using System.Collections.Immutable;

namespace Booth.Portrait;

/// <summary>
/// Points of the face as [x, y] in pixels of the picture after its EXIF orientation, origin at the
/// top left. Left and right are the person's own.
/// </summary>
/// <param name="LeftPupil">Centre of the left pupil.</param>
/// <param name="RightPupil">Centre of the right pupil.</param>
/// <param name="Chin">Underside of the chin on the mid-line.</param>
/// <param name="Crown">Top of the bare skull, estimated under the hair.</param>
public sealed record CheckedLandmarks(
    ImmutableArray<double> LeftPupil,
    ImmutableArray<double> RightPupil,
    ImmutableArray<double> Chin,
    ImmutableArray<double> Crown);
