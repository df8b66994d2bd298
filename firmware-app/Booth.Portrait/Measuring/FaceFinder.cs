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

    private Face ReadEyes(Pyramid picture, FaceBox box, FaceShape shape, Vector2? ears) =>
        new(box, shape, eyes.ReadRight(picture, shape), eyes.ReadLeft(picture, shape), ears);

    private static bool IsSame(FaceBox one, FaceBox other) =>
        one.OverlapWith(other) > SameFaceOverlap;
}
