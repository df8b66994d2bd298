using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait;

/// <summary>One eye, in pixels of the decoded picture.</summary>
/// <param name="Contour">16 points: 0..8 the lower lid with both corners, 9..15 the upper lid.</param>
/// <param name="Iris">Centre of the iris; anywhere when the eye is closed.</param>
/// <param name="Socket">Middle of the eye's corners by the mesh, which closed lids do not move.</param>
internal sealed record Eye(ImmutableArray<Vector2> Contour, Vector2 Iris, Vector2 Socket)
{
    // Beyond these shares of the eye's width from its middle there is no pupil.
    private const float MaxPupilOffset = 0.35f;
    private const float MaxPupilBelow = 0.08f;

    // Below this the lids hide the iris, and the network guesses.
    private const double HiddenRatio = 0.16;

    /// <summary>Between the corners.</summary>
    public Vector2 Middle => (Contour[0] + Contour[8]) / 2;

    /// <summary>Corner to corner, pixels.</summary>
    public float Width => Math.Max(Vector2.Distance(Contour[0], Contour[8]), 1e-3f);

    /// <summary>The lids leave the iris free.</summary>
    public bool IsOpen => OpenRatio >= HiddenRatio;

    /// <summary>The iris was found where an iris can be: not behind lids, hair or dark lenses.</summary>
    public bool IsSeen
    {
        get
        {
            var along = (Contour[8] - Contour[0]) / Width;
            var down = along.X < 0 ? new Vector2(along.Y, -along.X) : new(-along.Y, along.X);
            return IsOpen && Vector2.Distance(Iris, Middle) <= MaxPupilOffset * Width
                && Vector2.Dot(Iris - Middle, down) <= MaxPupilBelow * Width;
        }
    }

    /// <summary>Centre of the pupil; the middle of the eye when the iris is not seen.</summary>
    public Vector2 Pupil => IsSeen ? Iris : Socket;

    /// <summary>The lids around, in order.</summary>
    public IEnumerable<Vector2> Outline => Contour.Take(9).Concat(Contour.Skip(9).Reverse());

    /// <summary>
    /// Mean distance of the lids over the distance of the corners: 0.22..0.30 open, below 0.18
    /// closed or looking down.
    /// </summary>
    public double OpenRatio
    {
        get
        {
            var lids = 0f;
            for (var at = 1; at <= 7; at++)
                lids += Vector2.Distance(Contour[at], Contour[8 + at]);
            return lids / 7 / Width;
        }
    }
}
