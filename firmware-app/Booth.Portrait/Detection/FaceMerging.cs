using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// One face makes many anchors answer: boxes that overlap the best one are averaged into it by
/// their scores (weighted non-maximum suppression), which is steadier than the best one alone.
/// </summary>
internal static class FaceMerging
{
    private const float SameFaceOverlap = 0.3f;
    private const int MaxFaces = 20;

    /// <summary>Best score first, at most 20.</summary>
    public static List<FaceBox> Merge(IEnumerable<FaceBox> candidates)
    {
        var rest = candidates.OrderByDescending(box => box.Score).ToList();
        var faces = new List<FaceBox>();
        while (rest.Count > 0 && faces.Count < MaxFaces)
        {
            var best = rest[0];
            var same = rest.FindAll(box => ReferenceEquals(box, best) || IsSame(box, best));
            faces.Add(Average(same, best.Score));
            rest.RemoveAll(same.Contains);
        }
        return faces;
    }

    private static bool IsSame(FaceBox box, FaceBox best) =>
        box.OverlapWith(best) > SameFaceOverlap;

    private static FaceBox Average(List<FaceBox> boxes, float score)
    {
        var total = boxes.Sum(box => box.Score);
        Vector2 Mean(Func<FaceBox, Vector2> part) =>
            boxes.Aggregate(Vector2.Zero, (sum, box) => sum + (part(box) * box.Score)) / total;
        return new(Mean(box => box.Centre), Mean(box => box.Size), score,
            Mean(box => box.RightEye), Mean(box => box.LeftEye), Mean(box => box.Ears));
    }
}
