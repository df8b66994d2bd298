using System.Numerics;

namespace Booth.Portrait;

/// <summary>Where the detector saw the face, the mesh, the lids and the pupils.</summary>
internal static class FaceOverlay
{
    public static void Draw(OverlayPen pen, Face face)
    {
        for (var point = 0; point < MeshPoint.Count; point++)
            pen.Speck(face.Shape.At(point), ExplainStyle.Mesh);
        Span<Vector2> outline = stackalloc Vector2[MeshPoint.Outline.Length];
        for (var at = 0; at < outline.Length; at++)
            outline[at] = face.Shape.At(MeshPoint.Outline[at]);
        pen.Shape(outline, ExplainStyle.Mesh, 1);
        DrawBox(pen, face.Box);
        foreach (var eye in (ReadOnlySpan<Eye>)[face.Right, face.Left])
            DrawEye(pen, eye);
    }

    private static void DrawBox(OverlayPen pen, FaceBox box)
    {
        var half = box.Size / 2;
        var corner = half with { Y = -half.Y };
        pen.Shape([box.Centre - half, box.Centre + corner, box.Centre + half, box.Centre - corner],
            ExplainStyle.Found, 1.5);
        pen.Label(box.Centre - half, $"detected {box.Score:0.00}", ExplainStyle.Found);
    }

    private static void DrawEye(OverlayPen pen, Eye eye)
    {
        // The lower lid runs from corner to corner, the upper one between them.
        var contour = eye.Contour;
        Span<Vector2> around = stackalloc Vector2[16];
        for (var at = 0; at < 9; at++)
            around[at] = contour[at];
        for (var at = 9; at < 16; at++)
            around[at] = contour[24 - at];
        pen.Shape(around, ExplainStyle.Eye, 1);
        pen.Cross(eye.Pupil, 6, ExplainStyle.Eye);
    }
}
