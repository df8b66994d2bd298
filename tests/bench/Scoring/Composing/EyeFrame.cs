using System.Numerics;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>One eye on a plate: places along and down the face from its middle, in eye widths.</summary>
internal sealed class EyeFrame
{
    private readonly Plate plate;
    private readonly Eye eye;
    private readonly Vector2[] upper;
    private readonly Vector2[] lower;

    public EyeFrame(Plate plate, Eye eye)
    {
        (this.plate, this.eye) = (plate, eye);
        lower = [.. Enumerable.Range(0, 9).Select(Of).OrderBy(point => point.X)];
        upper = [.. Enumerable.Range(9, 7).Append(0).Append(8).Select(Of).OrderBy(point => point.X)];
        Vector2 Of(int point) => Local(eye.Contour[point]);
    }

    public Vector2 Iris => Local(eye.Iris);

    public Vector2 Local(Vector2 place)
    {
        var at = place - eye.Middle;
        return new Vector2(
            Vector2.Dot(at, plate.Face.Across), Vector2.Dot(at, plate.Face.Down)) / eye.Width;
    }

    public Vector2 Place(Vector2 at) =>
        eye.Middle + (((plate.Face.Across * at.X) + (plate.Face.Down * at.Y)) * eye.Width);

    /// <summary>True for places that may lie between brow and cheek.</summary>
    public bool IsNear(Vector2 place) =>
        Vector2.DistanceSquared(place, eye.Middle) < 0.9f * eye.Width * eye.Width;

    /// <summary>How far down the upper and the lower lid are at a place along the eye.</summary>
    public (float Upper, float Lower) Lids(float along) => (At(upper, along), At(lower, along));

    private static float At(Vector2[] line, float along)
    {
        if (along <= line[0].X || along >= line[^1].X)
            return 0;
        var at = 1;
        while (line[at].X <= along)
            at++;
        var (from, to) = (line[at - 1], line[at]);
        return float.Lerp(from.Y, to.Y, (along - from.X) / Math.Max(to.X - from.X, 1e-4f));
    }
}
