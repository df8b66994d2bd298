using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait;

/// <summary>One eye, in pixels of the decoded picture.</summary>
/// <param name="Contour">16 points: 0..8 the lower lid with both corners, 9..15 the upper lid.</param>
/// <param name="Iris">Centre of the iris; anywhere when the eye is closed.</param>
internal sealed record Eye(ImmutableArray<Vector2> Contour, Vector2 Iris)
{
    // Beyond this share of the eye's width from its middle there is no pupil.
    private const float MaxPupilOffset = 0.3f;

    // Below this the lids hide the iris, and the network guesses.
    private const double HiddenRatio = 0.16;

    /// <summary>Centre of the pupil; the middle of the eye when the iris is not seen.</summary>
    public Vector2 Pupil
    {
        get
        {
            var middle = (Contour[0] + Contour[8]) / 2;
            var width = Vector2.Distance(Contour[0], Contour[8]);
            var isSeen = OpenRatio >= HiddenRatio
                && Vector2.Distance(Iris, middle) <= MaxPupilOffset * width;
            return isSeen ? Iris : middle;
        }
    }

    /// <summary>
    /// Mean distance of the lids over the distance of the corners: 0.22..0.30 open, below 0.19
    /// closed or looking down.
    /// </summary>
    public double OpenRatio
    {
        get
        {
            var lids = 0f;
            for (var at = 1; at <= 7; at++)
                lids += Vector2.Distance(Contour[at], Contour[8 + at]);
            return lids / 7 / Vector2.Distance(Contour[0], Contour[8]);
        }
    }
}
