using System.Text.Json;
using Booth.Drawing;

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
        Assert.InRange(root.GetProperty("findings").GetArrayLength(), 13, 26);
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

    [Theory]
    [InlineData("H_roll_m15.jpg")]
    [InlineData("C_too_close.jpg")]
    [InlineData("empty_seat.jpg")]
    public void A_verdict_is_explained_beside_the_whole_picture(string file)
    {
        using var target = new TemporaryFile();
        var result = PortraitCheck.Run(
            fixture.Studio, Checkout.Portrait(file), explainTo: target.Path);
        Assert.Null(result.Error);
        using var png = PngDecoder.Decode(File.ReadAllBytes(target.Path));
        Assert.Equal((1630, 1080), (png.Width, png.Height));
        Assert.True(Count(png, 900, (r, g, b) => r > 150 && g < 60 && b < 60) > 500, "no red words");
        Assert.True(Count(png, 0, (r, g, b) => r == 255 && g == 255 && b == 255) > 500
            == result.Crop is not null, "the frame is drawn when there is a face");
    }

    [Fact]
    public void An_explanation_that_cannot_be_written_is_an_error_in_words() => Assert.Contains(
        "/nowhere", PortraitCheck.Run(fixture.Studio, Checkout.Portrait("A_compliant.jpg"),
            explainTo: "/nowhere/a.png").Error, StringComparison.Ordinal);

    /// <summary>Pixels of a kind between two columns: the picture ends before 900.</summary>
    private static int Count(PngPicture png, int fromX, Func<byte, byte, byte, bool> isMeant)
    {
        var count = 0;
        var toX = fromX == 0 ? 700 : png.Width;
        for (var at = 0; at < png.Pixels.Length; at += 3)
        {
            var x = at / 3 % png.Width;
            if (x >= fromX && x < toX && isMeant(png.Pixels[at], png.Pixels[at + 1], png.Pixels[at + 2]))
                count++;
        }

        return count;
    }

    private PortraitCheckResult Check(string file) =>
        PortraitCheck.Run(fixture.Studio, Checkout.Portrait(file));
}
