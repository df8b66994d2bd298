using System.Numerics;

namespace Booth.Portrait.Tests;

public sealed class MouthTests
{
    [Theory]
    [InlineData(20, 2)]
    [InlineData(40, 4)]
    public void The_gap_that_closed_lips_read_is_measured_against_their_thickness(
        float thickness, float gap) =>
        Assert.Equal(0.1, Mouth.OpenRatio(With(thickness, gap, 0, 119, 100)), 0.001);

    [Theory]
    [InlineData(100)]
    [InlineData(140)]
    public void A_wide_mouth_below_a_wide_nose_is_no_smile(float nose) =>
        Assert.Equal(0, Mouth.Smile(With(20, 1, 0, 1.19f * nose, nose)), 0.001);

    [Fact]
    public void Corners_that_rise_and_part_are_a_smile()
    {
        Assert.Equal(0.1, Mouth.Smile(With(20, 1, 12, 120, 120 / 1.19f)), 0.001);
        Assert.InRange(Mouth.Smile(With(20, 1, 12, 140, 100)), 0.2, 0.3);
        Assert.InRange(Mouth.Smile(With(20, 1, -12, 119, 100)), -0.2, -0.05);
    }

    /// <summary>Lips around (0, 0) with both lips' thickness together, y down.</summary>
    private static FaceShape With(
        float thickness, float gap, float lift, float width, float nose)
    {
        var points = new Vector3[MeshPoint.Count];
        points[MeshPoint.UpperLip] = new(0, -gap / 2, 0);
        points[MeshPoint.LowerLip] = new(0, gap / 2, 0);
        points[MeshPoint.UpperLipTop] = new(0, -(gap + thickness) / 2, 0);
        points[MeshPoint.LowerLipBottom] = new(0, (gap + thickness) / 2, 0);
        points[MeshPoint.MouthCornerRight] = new(-width / 2, -lift, 0);
        points[MeshPoint.MouthCornerLeft] = new(width / 2, -lift, 0);
        points[MeshPoint.NoseWingRight] = new(-nose / 2, -80, 0);
        points[MeshPoint.NoseWingLeft] = new(nose / 2, -80, 0);
        points[MeshPoint.RightEyeOuter] = new(-150, -200, 0);
        points[MeshPoint.LeftEyeOuter] = new(150, -200, 0);
        return new([.. points], 1);
    }
}
