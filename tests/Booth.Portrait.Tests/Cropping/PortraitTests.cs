using Booth.Flow;

namespace Booth.Portrait.Tests;

public sealed class PortraitTests(StudioFixture fixture)
{
    [Theory]
    [InlineData("A_compliant.jpg")]
    [InlineData("C_compliant.jpg")]
    [InlineData("H_roll_m15.jpg")]
    [InlineData("C_too_close.jpg")]
    [InlineData("D_off_centre.jpg")]
    public void A_portrait_is_413_by_531_pixels_and_shows_the_face_upright(string file)
    {
        using var image = Files.Load(file);
        using var shot = fixture.Studio.Develop(image);
        var portrait = Assert.IsType<PersonalImage>(shot.Portrait);
        Assert.Equal(ImageFormat.Rgb24, portrait.Format);
        Assert.Equal((413, 531), (portrait.Width, portrait.Height));

        var again = fixture.Studio.MeasurePreview(portrait);
        Assert.Equal(1, again.FaceCount);
        Assert.InRange(again.RollDeg!.Value, -2, 2);
        // What the portrait itself shows agrees with what the shot's findings said of it.
        Near(shot.Measures.FaceHeightMm, again.SourceHeightRatio * 45, 2.5);
        Near(shot.Measures.FaceCentrePercent, again.SourceCentrePercent, 2);
    }

    [Fact]
    public void The_colours_of_the_shot_are_not_touched()
    {
        using var image = Files.Load("A_compliant.jpg");
        using var shot = fixture.Studio.Develop(image);
        var corner = shot.Portrait!.Bytes[..3].ToArray();
        Assert.InRange(corner[0], 205, 213);
        Assert.InRange(corner[1], 207, 215);
        Assert.InRange(corner[2], 211, 219);
    }

    private static void Near(double? expected, double? actual, double tolerance) =>
        Assert.Equal(expected!.Value, actual!.Value, tolerance);
}
