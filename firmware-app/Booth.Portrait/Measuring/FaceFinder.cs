using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Finds every face and reads the largest. The short-range detector knows faces that fill the
/// picture, the full-range one also small and half hidden ones; what either says counts only when
/// the mesh network agrees that a face is there.
/// </summary>
internal sealed class FaceFinder(
    FaceDetector shortRange, FaceDetector fullRange, FaceMesh mesh, EyeReader eyes) : IDisposable
{
    private const float SameFaceOverlap = 0.3f;
    private const float MinPresence = 0.5f;
    private const int MaxCandidates = 8;

    public FoundFaces Find(Pyramid picture)
    {
        var near = shortRange.Find(picture);
        var far = fullRange.Find(picture);
        var candidates = near.Concat(far.Where(box => !near.Exists(one => IsSame(one, box))))
            .OrderByDescending(box => box.Area)
            .Take(MaxCandidates);
        var faces = candidates
            .Select(box => (Box: box, Shape: mesh.Read(picture, box)))
            .Where(face => face.Shape.Presence >= MinPresence)
            .ToList();
        if (faces.Count == 0)
            return new(null, 0, 0);

        var (main, shape) = faces[0];
        var second = faces.Count > 1 ? faces[1].Box.Area / main.Area : 0;
        var ears = far.Find(box => IsSame(box, main))?.Ears;
        return new(ReadEyes(picture, main, shape, ears), faces.Count, second);
    }

    public void Dispose()
    {
        shortRange.Dispose();
        fullRange.Dispose();
        mesh.Dispose();
        eyes.Dispose();
    }

    private Face ReadEyes(Pyramid picture, FaceBox box, FaceShape shape, Vector2? ears)
    {
        var right = eyes.ReadRight(picture, shape);
        var left = eyes.ReadLeft(picture, shape);
        return new(box, shape,
            Refined(picture, right, shape, MeshPoint.RightEyeOuter, MeshPoint.RightEyeInner),
            Refined(picture, left, shape, MeshPoint.LeftEyeInner, MeshPoint.LeftEyeOuter), ears);
    }

    private static Eye Refined(Pyramid picture, Eye eye, FaceShape shape, int from, int to) =>
        eye.IsSeen
            ? eye with { Iris = IrisEdge.Refine(picture, eye.Iris, shape.At(to) - shape.At(from)) }
            : eye;

    private static bool IsSame(FaceBox one, FaceBox other) =>
        one.OverlapWith(other) > SameFaceOverlap;
}
