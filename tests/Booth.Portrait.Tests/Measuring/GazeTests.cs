namespace Booth.Portrait.Tests;

public sealed class GazeTests
{
    private static readonly Pose Straight = new(0, 0, 0);

    [Fact]
    public void Eyes_that_look_straight_ahead_from_a_straight_head_look_at_the_lens() =>
        Assert.Equal(0, Gaze.OffLensDeg(Faces.Looking(0, 0), Straight)!.Value.All, 0.5);

    [Theory]
    [InlineData(12, 0)]
    [InlineData(-12, 0)]
    [InlineData(0, 12)]
    [InlineData(0, -8)]
    public void Irises_that_move_by_an_eighth_of_the_eye_look_beside_it(float aside, float up) =>
        Assert.InRange(Gaze.OffLensDeg(Faces.Looking(aside, up), Straight)!.Value.All, 14, 30);

    [Fact]
    public void A_turned_head_with_the_eyes_on_the_lens_is_no_fault_of_the_gaze()
    {
        // The eyeballs stay where they are while the corners go with the head.
        var turned = Faces.Looking(aside: -6.5f / 30 * 90 * MathF.Sin(0.26f), up: 0);
        Assert.InRange(Gaze.OffLensDeg(turned, new(15, 0, 0))!.Value.All, 0, 3);
        Assert.InRange(Gaze.OffLensDeg(Faces.Looking(0, 0), new(15, 0, 0))!.Value.All, 8, 12);
    }

    [Fact]
    public void Closed_eyes_look_nowhere() =>
        Assert.Null(Gaze.OffLensDeg(Faces.Looking(0, 0, lid: 3), Straight));
}
