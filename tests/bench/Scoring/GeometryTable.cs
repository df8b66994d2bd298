using System.Collections.Immutable;
using System.Numerics;
using Booth.Flow;

namespace Booth.Scoring;

/// <summary>How far places and angles are from the ground truth.</summary>
internal static class GeometryTable
{
    public static void Print(IReadOnlyList<Judged> pictures)
    {
        var known = pictures.Where(one => one.Label.Truth is not null
            && one.Result.Landmarks is not null).ToList();
        if (known.Count == 0)
            return;
        var whole = known.Where(one => !one.Label.Defects.Contains("head_too_large")).ToList();
        TextTable.Print("Geometry against the ground truth (mm on the 35 x 45 portrait)",
            ["what", "pictures", "mean error", "95 %", "largest", "where", "unit"],
            [
                Row("pupils in sight, of the eye distance", "%", [.. known.Where(IsSeen)], Pupils),
                Row("pupils behind lids, lenses or hair", "%", [.. known.Where(one => !IsSeen(one))], Pupils),
                Row("chin", "mm", whole, one => AlongMm(one, one.Result.Landmarks!.Chin, one.Label.Truth!.Chin)),
                Row("crown", "mm", whole, one => AlongMm(one, one.Result.Landmarks!.Crown, one.Label.Truth!.Crown)),
                Row("chin to crown", "mm", whole, HeightMm),
                Row("yaw", "deg", known, one => one.Value(FindingId.PoseYaw) - one.Label.Truth!.YawDeg),
                Row("pitch", "deg", known, one => one.Value(FindingId.PosePitch) - one.Label.Truth!.PitchDeg),
                Row("roll", "deg", known, one => one.Value(FindingId.PoseRoll) - one.Label.Truth!.RollDeg),
            ]);
    }

    private static string[] Row(
        string what, string unit, List<Judged> pictures, Func<Judged, double?> error)
    {
        var errors = pictures.Select(one => (one.Label.Name, Error: error(one)))
            .Where(one => one.Error is not null)
            .Select(one => (one.Name, Error: Math.Abs(one.Error!.Value)))
            .OrderBy(one => one.Error).ToList();
        if (errors.Count == 0)
            return [what, "0", "-", "-", "-", "-", unit];
        return
        [
            what, $"{errors.Count}", $"{errors.Average(one => one.Error):0.00}",
            $"{errors[(int)((errors.Count - 1) * 0.95)].Error:0.00}", $"{errors[^1].Error:0.00}",
            errors[^1].Name, unit,
        ];
    }

    private static bool IsSeen(Judged one) => !one.Label.Defects.Overlaps(
        ["eyes_closed", "sunglasses", "eyes_covered"]);

    /// <summary>The mean of both pupils, percent of the true distance between both.</summary>
    private static double? Pupils(Judged one)
    {
        var (truth, found) = (one.Label.Truth!, one.Result.Landmarks!);
        return 50 / truth.EyeDistance
            * (Vector2.Distance(Point(found.LeftPupil), truth.LeftPupil)
                + Vector2.Distance(Point(found.RightPupil), truth.RightPupil));
    }

    private static double? HeightMm(Judged one)
    {
        var found = one.Result.Landmarks!;
        var height = Vector2.Distance(Point(found.Chin), Point(found.Crown));
        return (height - one.Label.Truth!.Height) / PxPerMm(one);
    }

    private static double? AlongMm(Judged one, ImmutableArray<double> found, Vector2 truth) =>
        Vector2.Dot(Point(found) - truth, one.Label.Truth!.Up) / PxPerMm(one);

    private static double PxPerMm(Judged one) => one.Result.Crop!.Height / 45;

    private static Vector2 Point(ImmutableArray<double> point) => new((float)point[0], (float)point[1]);
}
