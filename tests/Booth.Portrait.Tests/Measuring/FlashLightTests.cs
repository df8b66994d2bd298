using Booth.Flow;

namespace Booth.Portrait.Tests;

/// <summary>Whether a flash lit the shot, from a still before it and the shot.</summary>
public sealed class FlashLightTests(StudioFixture fixture)
{
    [Theory]
    [InlineData("A_compliant.jpg")]
    [InlineData("C_compliant.jpg")]
    public void A_flash_that_lights_the_face_passes(string file)
    {
        using var before = Dark(file, gain: 0.3);
        using var lit = Files.Load(file);
        using var shot = fixture.Studio.Develop(lit, before);
        Assert.InRange(shot.Measures.FlashStops!.Value, 1.5, 6);
        Assert.Equal(FindingResult.Pass, Find(shot.Measures).Result);
        Assert.NotNull(shot.Portrait);
    }

    [Fact]
    public void A_flash_that_stayed_dark_refuses_a_shot_that_is_good_otherwise()
    {
        using var before = Files.Load("A_compliant.jpg");
        using var shot = fixture.Studio.Develop(before, before);
        Assert.Equal(0, shot.Measures.FlashStops!.Value, 0.01);
        Assert.Equal(FindingResult.Fail, Find(shot.Measures).Result);
    }

    [Fact]
    public void A_still_of_another_size_says_nothing()
    {
        using var before = Dark("E_compliant.jpg", gain: 0.3, eighths: 4);
        using var lit = Files.Load("E_compliant.jpg");
        using var shot = fixture.Studio.Develop(lit, before);
        Assert.Null(shot.Measures.FlashStops);
    }

    [Fact]
    public void Nobody_before_the_lens_is_no_fault_of_the_flash()
    {
        using var empty = Files.Load("empty_seat.jpg");
        using var shot = fixture.Studio.Develop(empty, empty);
        Assert.Null(shot.Measures.FlashStops);
    }

    private static Finding Find(Measures measures) => ComplianceRules
        .Judge(measures, ComplianceLimits.Default).Findings.Single(one => one.Id == FindingId.FlashLit);

    private static PersonalImage Dark(string file, double gain, int eighths = 8)
    {
        var still = Still.Load(file, eighths);
        for (var at = 0; at < still.Rgb.Length; at++)
            still.Rgb[at] = (byte)(still.Rgb[at] * gain);
        return PersonalImage.CopyOf(ImageFormat.Jpeg, still.ToJpeg());
    }
}
