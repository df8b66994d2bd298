using System.Text.Json;

namespace Booth.Portrait.Tests;

public sealed class PortraitCheckTests(StudioFixture fixture)
{
    [Fact]
    public void One_line_of_json_tells_all_in_snake_case()
    {
        var line = Check("A_compliant.jpg").ToJsonLine();
        Assert.DoesNotContain('\n', line);
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        Assert.Equal("accepted", root.GetProperty("verdict").GetString());
        Assert.True(root.GetProperty("ms").GetDouble() > 0);
        Assert.False(root.TryGetProperty("error", out _));
        Assert.Equal(13, root.GetProperty("findings").GetArrayLength());
        var height = root.GetProperty("findings").EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == "face_height_mm");
        Assert.Equal("mm", height.GetProperty("unit").GetString());
        Assert.Equal("estimated", height.GetProperty("kind").GetString());
        Assert.Equal("32..36 (fail outside 30..38)", height.GetProperty("limit").GetString());
        Assert.Equal(34, height.GetProperty("value").GetDouble(), 0.1);
        foreach (var name in new[] { "left_pupil", "right_pupil", "chin", "crown" })
            Assert.Equal(2, root.GetProperty("landmarks").GetProperty(name).GetArrayLength());
        Assert.Equal(413, root.GetProperty("crop").GetProperty("output_width").GetInt32());
    }

    [Fact]
    public void The_left_pupil_is_the_persons_own()
    {
        var landmarks = Check("A_compliant.jpg").Landmarks!;
        Assert.True(landmarks.LeftPupil[0] > landmarks.RightPupil[0]);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_and_not_an_exception()
    {
        var result = PortraitCheck.Run(fixture.Studio, "/nowhere/portrait.jpg");
        Assert.False(result.IsJudged);
        using var json = JsonDocument.Parse(result.ToJsonLine());
        Assert.Equal(["file", "error"], json.RootElement.EnumerateObject().Select(one => one.Name));
    }

    [Fact]
    public void An_empty_seat_has_findings_but_no_places()
    {
        var result = Check("empty_seat.jpg");
        Assert.Equal("refused", result.Verdict);
        Assert.Null(result.Landmarks);
        Assert.Null(result.Crop);
        Assert.Equal("sit_down", result.Findings!.Value[0].Hint);
    }

    private PortraitCheckResult Check(string file) =>
        PortraitCheck.Run(fixture.Studio, Checkout.Portrait(file));
}
