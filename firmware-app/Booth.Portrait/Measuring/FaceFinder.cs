using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Finds every face and reads the largest. The short-range detector knows faces that fill the
/// picture, the full-range one also small and half hidden ones; what either says counts only when
/// the mesh network agrees that a face is there, or is too small for that network to tell.
/// </summary>
internal sealed class FaceFinder(
    FaceDetector shortRange, FaceDetector fullRange, FaceMesh mesh, EyeReader eyes) : IDisposable
{
    private const float SameFaceOverlap = 0.3f;
    private const float MinPresence = 0.5f;
    private const int MaxCandidates = 8;

    // Faces far behind are small and out of focus, and the mesh network sees nothing in them: below
    // this share of the picture's longer side a face counts when its detector is sure of it.
    private const float FarBehindShare = 0.1f;
    private const float SureScore = 0.5f;

    // Wide frames are looked at in their middle, where more of the detector's few pixels meet a
    // face: whoever is beside that is not on the portrait, and the other detector sees all of it.
    private const float WidestShape = 1.2f;

    public FoundFaces Find(Pyramid picture)
    {
        var near = shortRange.Find(picture);
        var far = FindFar(picture);
        var candidates = near.Concat(far.Where(box => !near.Exists(one => IsSame(one, box))))
            .OrderByDescending(box => box.Area)
            .Take(MaxCandidates);
        var faces = candidates
            .Select(box => (Box: box, Shape: mesh.Read(picture, box)))
            .Where(face => IsConfirmed(face.Shape) || IsFarBehind(face.Box, picture))
            .OrderByDescending(face => IsConfirmed(face.Shape))
            .ToList();
        if (faces.Count == 0 || !IsConfirmed(faces[0].Shape))
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

    private List<FaceBox> FindFar(Pyramid picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var side = Math.Max(height, Math.Min(width, height * WidestShape));
        return fullRange.FindIn(picture, (new Vector2(width, height) - new Vector2(side)) / 2, side);
    }

    private static bool IsConfirmed(FaceShape shape) => shape.Presence >= MinPresence;

    private static bool IsFarBehind(FaceBox box, Pyramid picture) => box.Score >= SureScore
        && Math.Max(box.Size.X, box.Size.Y)
            < FarBehindShare * Math.Max(picture.Width, picture.Height);

    private static Eye Refined(Pyramid picture, Eye eye, FaceShape shape, int from, int to) =>
        eye.IsSeen
            ? eye with { Iris = IrisEdge.Refine(picture, eye.Iris, shape.At(to) - shape.At(from)) }
            : eye;

    private static bool IsSame(FaceBox one, FaceBox other) =>
        one.OverlapWith(other) > SameFaceOverlap;
}
