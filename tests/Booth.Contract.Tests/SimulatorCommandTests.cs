namespace Booth.Contract.Tests;

public sealed class SimulatorCommandTests
{
    [Fact]
    public async Task Every_command_of_the_list_is_understood()
    {
        await using var bench = new SimulatedBench();
        var picture = Path.Combine(bench.Folder, "picture.jpg");
        File.WriteAllBytes(picture, Pictures.Sitter());
        foreach (var command in bench.Booth.Commands)
        {
            var words = command.Usage
                .Replace("PATH...", picture, StringComparison.Ordinal)
                .Replace("POINTS...", "10,10 200,80 / 40,40", StringComparison.Ordinal)
                .Replace("DEVICE", "camera", StringComparison.Ordinal)
                .Replace("CENTS", "50", StringComparison.Ordinal);
            words = string.Join(' ', words.Split(' ').Select(w => char.IsAsciiLetterUpper(w[0]) ? "7" : w));
            bench.Booth.Apply("touch-panel replug");
            var answer = bench.Booth.Apply(words);
            Assert.True(answer.Accepted, $"{words}: {answer.Text}");
            Assert.NotEmpty(answer.Text);
            Assert.NotEmpty(command.Help);
        }
    }

    [Theory]
    [InlineData("", "expected one of: coin, ")]
    [InlineData("dance", "found 'dance', expected one of: coin, ")]
    [InlineData("coin", "found 'coin', expected coin slug | coin CENTS")]
    [InlineData("coin 200 200", "found 'coin 200 200', expected coin slug")]
    [InlineData("coin 30", "found a coin of 0.30, expected one of 0.10, 0.20, 0.50, 1.00, 2.00")]
    [InlineData("coin -1", "found CENTS '-1', expected 1..100000")]
    [InlineData("coin 1e3", "found CENTS '1e3', expected 1..100000")]
    [InlineData("Coin 200", "found 'Coin 200', expected one of")]
    [InlineData("touch 1280 0", "expected a point on a screen of 1280 x 800 px")]
    [InlineData("touch 1", "expected touch X Y")]
    [InlineData("stroke 1;2", "stroke 1: found '1;2', expected x,y[,pressure]")]
    [InlineData("stroke /", "found no point, expected at least one")]
    [InlineData("camera picture /no/such/file", "found neither a file nor a folder")]
    [InlineData("camera unplugged", "expected camera picture PATH... | camera empty")]
    [InlineData("unplug toaster", "found DEVICE 'toaster', expected one of camera, coin-acceptor")]
    [InlineData("temperature 121", "found DEGREES '121', expected 0..120")]
    public async Task What_is_no_command_changes_nothing_and_says_why(string command, string reason)
    {
        await using var bench = new SimulatedBench();
        var before = bench.Booth.Describe();
        var answer = bench.Booth.Apply(command);
        Assert.False(answer.Accepted);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, bench.Booth.Describe());
    }

    [Theory]
    [InlineData("camera")]
    [InlineData("coin-acceptor")]
    [InlineData("printer")]
    [InlineData("slip")]
    [InlineData("touch-panel")]
    public async Task A_device_that_is_unplugged_is_offline_until_it_is_plugged_in(string device)
    {
        await using var bench = new SimulatedBench();
        var before = bench.Booth.Describe();
        Assert.True(bench.Booth.Apply("unplug " + device).Accepted);
        Assert.NotEqual(before, bench.Booth.Describe());
        Assert.True(bench.Booth.Apply("replug " + device).Accepted);
        Assert.Equal(before, bench.Booth.Describe());
    }

    [Fact]
    public async Task Any_line_gets_an_answer()
    {
        await using var bench = new SimulatedBench();
        var random = new Random(5);
        string[] words =
        [
            .. bench.Booth.Commands.SelectMany(c => c.Usage.Split(' ')), "200", "-1", "1e9", "NaN",
            "1,1", "\0", "é", "/", "999999999999", "../..", "",
        ];
        for (var round = 0; round < 3000; round++)
        {
            var line = string.Join(' ', Enumerable.Range(0, random.Next(6))
                .Select(_ => words[random.Next(words.Length)]));
            Assert.NotEmpty(bench.Booth.Apply(line).Text);
        }

        Assert.False(bench.Booth.Apply(new string('a', 1_000_000)).Accepted);
    }

    [Fact]
    public async Task The_report_has_a_line_for_every_device()
    {
        await using var bench = new SimulatedBench();
        bench.Booth.Apply("printer media-empty");
        bench.Booth.Apply("camera unplug");
        bench.Booth.Apply("coin 200");
        var report = bench.Booth.Describe();
        Assert.Contains("camera: Offline, Unplugged", report, StringComparison.Ordinal);
        Assert.Contains("printer: HardwareError, MediaEmpty, 0 sheets left", report, StringComparison.Ordinal);
        Assert.Contains("inhibited, 0 coins taken, 1 returned (2.00)", report, StringComparison.Ordinal);
        Assert.Contains("enclosure: door closed", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_says_how_long_its_gesture_takes()
    {
        await using var bench = new SimulatedBench();
        await bench.Booth.CoinAcceptor.SetAcceptingAsync(true, TestContext.Current.CancellationToken);
        Assert.InRange(bench.Booth.Apply("coin 200").Takes.TotalSeconds, 1, 2);
        Assert.InRange(bench.Booth.Apply("stroke 0,0 600,0").Takes.TotalSeconds, 1, 1.2);
        Assert.Equal(TimeSpan.Zero, bench.Booth.Apply("door open").Takes);
    }
}
