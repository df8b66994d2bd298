using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait.Tests;

/// <summary>Faces made of numbers.</summary>
internal static class Faces
{
    private const float EyeWidth = 90;
    private const float Lid = 11;

    /// <summary>An upright face, its eyes 200 px apart, irises moved along and up.</summary>
    public static Face Looking(float aside, float up, float lid = Lid)
    {
        var points = new Vector3[MeshPoint.Count];
        return new(
            new(Vector2.Zero, Vector2.One, 1, Vector2.Zero, Vector2.Zero, Vector2.Zero),
            new([.. points], 1), EyeAt(-100, aside + 9.5f, up, lid), EyeAt(100, aside - 9.5f, up, lid),
            null);
    }

    private static Eye EyeAt(float x, float aside, float up, float lid)
    {
        var contour = new Vector2[16];
        for (var i = 0; i <= 8; i++)
            contour[i] = new(x + ((i - 4) * EyeWidth / 8), i is 0 or 8 ? 0 : lid);
        for (var i = 1; i <= 7; i++)
            contour[8 + i] = new(contour[i].X, -lid);
        // A pupil that looks straight ahead stands a little above the corners.
        var iris = new Vector2(x + aside, (-0.065f * EyeWidth) - up);
        return new(contour.ToImmutableArray(), iris, new(x, 0));
    }
}
