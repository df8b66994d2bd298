using System.Numerics;
using Booth.Flow;

namespace Booth.Portrait.Tests;

/// <summary>The whites of the eyes measure light, and nothing else, on any skin.</summary>
public sealed class EyeWhitesTests(StudioFixture fixture)
{
    /// <summary>A light, a very dark, a tan and a dark skin.</summary>
    public static TheoryData<string> People =>
        ["A_compliant.jpg", "C_compliant.jpg", "G_compliant.jpg", "H_compliant.jpg"];

    [Theory]
    [MemberData(nameof(People))]
    public void Light_from_one_side_is_told_in_stops(string file)
    {
        var still = Still.Load(file, eighths: 5);
        Assert.InRange(Measure(still).EyeWhitesUnevenStops!.Value, 0, 0.3);
        foreach (var stops in new[] { 1f, 2, 3 })
        {
            var aside = still.Map((at, rgb) => rgb * Share(at.X < still.Width / 2f ? 0 : stops));
            Assert.Equal(stops, Measure(aside).EyeWhitesUnevenStops!.Value, 0.75);
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public void How_much_light_there_is_does_not_matter(string file)
    {
        var still = Still.Load(file, eighths: 5);
        var (bright, dim) = (Measure(still), Measure(still.Light(0.5f)));
        Assert.Equal(
            bright.EyeWhitesUnevenStops!.Value, dim.EyeWhitesUnevenStops!.Value, 0.25);
        Assert.Equal(bright.EyeWhitesStops!.Value, dim.EyeWhitesStops!.Value, 0.4);
        Assert.InRange(bright.EyeWhitesStops!.Value, -1.3, 1.6);
    }

    [Theory]
    [MemberData(nameof(People))]
    public void A_face_in_the_dark_before_a_light_wall_is_backlit(string file)
    {
        var still = Still.Load(file, eighths: 5);
        Assert.InRange(Measure(still).BacklitStops!.Value, 0, 1.5);
        var wall = new Vector3(still.Rgb[0], still.Rgb[1], still.Rgb[2]);
        var backlit = still.Map((_, rgb) => Vector3.Distance(rgb, wall) < 14 ? rgb : rgb * Share(3));
        Assert.InRange(Measure(backlit).BacklitStops!.Value, 2.8, 6);
    }

    [Fact]
    public void Dark_lenses_have_no_whites() =>
        Assert.InRange(Measure(Still.Load("D_sunglasses.jpg")).EyeWhitesStops!.Value, -12, 0);

    // Of the sRGB values, so many stops less light.
    private static float Share(float stops) => MathF.Pow(2, -stops / 2.2f);

    private Measures Measure(Still still)
    {
        using var image = PersonalImage.CopyOf(ImageFormat.Jpeg, still.ToJpeg());
        using var shot = fixture.Studio.Develop(image);
        return shot.Measures;
    }
}
