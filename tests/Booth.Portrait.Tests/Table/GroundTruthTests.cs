using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait.Tests;

/// <summary>Measured places and angles against those of the 3D scenes.</summary>
public sealed class GroundTruthTests(StudioFixture fixture, ITestOutputHelper output)
{
    // Largest errors that were measured, rounded up; in percent of chin to crown.
    private const double PupilPercent = 1.0;
    private const double ChinPercent = 1.2;
    private const double CrownPercent = 4.5;

    private static IEnumerable<Truth> Sharp => Truth.All.Where(one =>
        one.IsFrontal && !one.Defects.Intersect(
            ["eyes_closed", "one_eye_closed", "sunglasses", "hair_over_eye", "gaze", "hat",
                "crown_cropped"]).Any());

    [Fact]
    public void Pupils_chin_and_crown_of_frontal_portraits_lie_where_they_are()
    {
        foreach (var truth in Sharp)
        {
            var landmarks = Check(truth).Landmarks!;
            Assert.InRange(Percent(landmarks.LeftPupil, truth.LeftPupil, truth.HeadPx), 0, PupilPercent);
            Assert.InRange(Percent(landmarks.RightPupil, truth.RightPupil, truth.HeadPx), 0, PupilPercent);
            Assert.InRange(Percent(landmarks.Chin, truth.Chin, truth.HeadPx), 0, ChinPercent);
            Assert.InRange(Percent(landmarks.Crown, truth.Crown, truth.HeadPx), 0, CrownPercent);
        }
    }

    [Fact]
    public void The_true_head_of_every_compliant_portrait_is_32_to_36_mm_on_the_crop()
    {
        foreach (var truth in Truth.All.Where(one => one.Compliant))
        {
            var crop = Check(truth).Crop!;
            var heightMm = truth.HeadPx / crop.Height * 45;
            output.WriteLine($"{truth.File} {heightMm:0.0} mm");
            Assert.InRange(heightMm, 32, 36);
        }
    }

    [Fact]
    public void Yaw_and_roll_are_right_within_3_degrees_and_pitch_within_4_5()
    {
        var pitch = new List<double>();
        foreach (var truth in Truth.All)
        {
            var findings = Check(truth).Findings!.Value;
            double Value(string id) => findings.Single(one => one.Id == id).Value!.Value;
            Assert.InRange(Value("pose_yaw") - truth.YawPitchRoll.X, -3, 3);
            Assert.InRange(Value("pose_roll") - truth.YawPitchRoll.Z, -3, 3);
            Assert.InRange(Value("pose_pitch") - truth.YawPitchRoll.Y, -4.5, 4.5);
            pitch.Add(Math.Abs(Value("pose_pitch") - truth.YawPitchRoll.Y));
        }
        Assert.InRange(pitch.Average(), 0, 1.6);
    }

    [Fact]
    public void Pupils_that_can_be_seen_lie_within_1_5_percent_of_their_distance_on_average()
    {
        var errors = Sharp.SelectMany(truth =>
        {
            var landmarks = Check(truth).Landmarks!;
            return new[]
            {
                Percent(landmarks.LeftPupil, truth.LeftPupil, truth.EyeDistancePx),
                Percent(landmarks.RightPupil, truth.RightPupil, truth.EyeDistancePx),
            };
        }).ToList();
        Assert.InRange(errors.Average(), 0, 1.5);
        Assert.InRange(errors.Max(), 0, 4);
    }

    /// <summary>Of heads that the picture holds whole: what it cuts off can only be guessed.</summary>
    [Fact]
    public void Chin_to_crown_is_right_within_1_mm_on_average_and_2_mm_at_most()
    {
        var errors = Truth.All.Where(one => !one.Defects.Contains("crown_cropped")).Select(truth =>
        {
            var check = Check(truth);
            var found = Vector2.Distance(
                Point(check.Landmarks!.Chin), Point(check.Landmarks.Crown));
            return Math.Abs(found - truth.HeadPx) / check.Crop!.Height * 45;
        }).ToList();
        Assert.InRange(errors.Average(), 0, 1.0);
        Assert.InRange(errors.Max(), 0, 2.0);
    }

    private static Vector2 Point(ImmutableArray<double> at) => new((float)at[0], (float)at[1]);

    private static double Percent(ImmutableArray<double> found, Vector2 truth, float of) =>
        Vector2.Distance(Point(found), truth) / of * 100;


    private PortraitCheckResult Check(Truth truth) =>
        PortraitCheck.Run(fixture.Studio, Checkout.Portrait(truth.File));
}
