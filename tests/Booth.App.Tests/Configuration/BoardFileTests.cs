using Booth.Configuration;

namespace Booth.App.Tests;

public sealed class BoardFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("booth-board-");

    public static TheoryData<string> Boards =>
        [.. Directory.GetFiles(BoardFolder, "*.json").Select(path => Path.GetFileName(path)).Order()];

    private static string BoardFolder => Path.Combine(Repository.Root, "provisioning", "boards");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Boards))]
    public async Task A_board_that_is_shipped_makes_a_booth(string board)
    {
        var result = await ReadAsync(Path.Combine(BoardFolder, board));
        Assert.Empty(result.Errors);
        Assert.Equal("v4l2", result.Configuration!.Devices.Camera.Kind);
        Assert.Equal("ipp", result.Configuration.Devices.PhotoPrinter.Kind);
    }

    [Fact]
    public async Task The_booths_own_file_lies_over_the_board_and_that_over_its_base()
    {
        Write("base.json", """
            {"description":"b","devices":{"min_disk_free_mb":200,"camera":{"width_px":640,"height_px":480},
            "touch_panel":{"calibration":[2,0,0,0,2,0]}}}
            """);
        Write("board.json", """
            {"description":"b","base":"base.json","devices":{"camera":{"width_px":800},
            "touch_panel":{"calibration":[1,0,0.5,0,1,0]}}}
            """);
        var devices = (await ReadAsync("board.json", """{"camera":{"frames_per_s":15}}"""))
            .Configuration!.Devices;
        Assert.Equal((800, 480, 15),
            (devices.Camera.WidthPx, devices.Camera.HeightPx, devices.Camera.FramesPerS));
        Assert.Equal(200, devices.MinDiskFreeMb);
        Assert.Equal([1, 0, 0.5, 0, 1, 0], devices.TouchPanel.Calibration);
    }

    [Theory]
    [InlineData("""{"description":"b","devices":{"camra":{}}}""",
        "board.json: $.devices.camra: found an unknown key, expected camera?")]
    [InlineData("""{"description":"b","devices":{"camera":{"width_px":1}}}""",
        "board.json: $.devices.camera.width_px: found 1")]
    [InlineData("""{"devices":{}}""", "board.json: $.description: found nothing")]
    [InlineData("""{"description":"b","base":"board.json"}""", "a board whose bases go round")]
    [InlineData("""{"description":"b","base":"no-such.json"}""", "$.base: found")]
    [InlineData("{", "board.json: $: found line 1")]
    [InlineData("[]", "board.json: $: found [], expected an object")]
    public async Task A_wrong_board_is_named_with_its_file(string board, string expected)
    {
        Write("board.json", board);
        var result = await ReadAsync("board.json");
        Assert.Null(result.Configuration);
        Assert.Contains(result.Errors, error =>
            error.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_board_that_is_not_there_is_an_error_with_its_path()
    {
        var error = Assert.Single((await ReadAsync("none.json")).Errors);
        Assert.Equal("$.board", error.Path);
        Assert.Contains("none.json", error.Found, StringComparison.Ordinal);
    }

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private Task<ConfigurationResult> ReadAsync(string board, string devices = "{}")
    {
        var json = Sample.With("board", $"\"{board}\"");
        Write("booth.json", json.Insert(1, $"\"devices\":{devices},"));
        return ConfigurationFile.ReadAsync(
            Path.Combine(folder.FullName, "booth.json"), TestContext.Current.CancellationToken);
    }
}
