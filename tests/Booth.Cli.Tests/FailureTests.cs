using Booth.Control;

namespace Booth.Cli.Tests;

public sealed class FailureTests
{
    [Theory]
    [InlineData("status")]
    [InlineData("events")]
    [InlineData("ledger", "--json")]
    [InlineData("upload", "status")]
    [InlineData("code", "status", "ABCDEFGH")]
    [InlineData("service", "off")]
    [InlineData("sim", "coin", "200")]
    public async Task Without_a_service_every_command_says_what_to_do(params string[] args)
    {
        var run = await Run.BoothAsync("/nonexistent/control.sock", input: "", args);

        Assert.Equal(ExitCode.Unreachable, run.Exit);
        Assert.Contains("boothd is not reachable: there is no socket /nonexistent/control.sock",
            run.Error, StringComparison.Ordinal);
        Assert.Contains("systemctl start boothd", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("statsu")]
    [InlineData("status", "--jsn")]
    [InlineData("events", "--limit", "0")]
    [InlineData("events", "--limit", "many")]
    [InlineData("code", "status")]
    [InlineData("code", "status", "ABC")]
    [InlineData("code", "status", "ABCDEFG$")]
    [InlineData("config", "validate")]
    [InlineData("service")]
    public async Task A_command_line_that_makes_no_sense_is_2(params string[] args) =>
        Assert.Equal(ExitCode.Usage, (await Run.BoothAsync("/nonexistent", input: "", args)).Exit);

    [Fact]
    public async Task A_socket_path_that_no_kernel_takes_is_2() =>
        Assert.Equal(ExitCode.Usage,
            (await Run.BoothAsync("/x", input: "", "status", "--socket",
                "/" + new string('x', 108))).Exit);

    [Theory]
    [InlineData(409, ExitCode.Busy)]
    [InlineData(400, ExitCode.Refused)]
    [InlineData(500, ExitCode.Failure)]
    [InlineData(404, ExitCode.NotFound)]
    public async Task A_problem_is_told_in_boothds_words(int status, int exit)
    {
        await using var booth = await CannedBooth.StartAsync(
            ("GET /v1/status",
                new Problem("booth:x", "x", status, "the coin is stuck; open the door")));

        var run = await Run.BoothAsync(booth, "status");

        Assert.Equal((exit, "the coin is stuck; open the door\n"), (run.Exit, run.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("<html>")]
    public async Task An_answer_of_another_version_is_a_failure_not_a_crash(string body)
    {
        await using var booth = await CannedBooth.StartAsync(("GET /v1/status", body));

        var run = await Run.BoothAsync(booth, "status");

        Assert.Equal(ExitCode.Failure, run.Exit);
        Assert.Contains("must be of the same version", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_is_validated_without_a_service()
    {
        var folder = Directory.CreateTempSubdirectory("booth-config-");
        try
        {
            var file = Path.Combine(folder.FullName, "booth.json");
            await File.WriteAllTextAsync(file, """{"tarif":1}""");

            var bad = await Run.BoothAsync("/nonexistent", input: "", "config", "validate", file);
            var missing =
                await Run.BoothAsync("/nonexistent", input: "", "config", "validate", file + "x");

            Assert.Equal(ExitCode.Failure, bad.Exit);
            Assert.Contains("$.tarif: found an unknown key, expected tariff?", bad.Out,
                StringComparison.Ordinal);
            Assert.Equal(ExitCode.NotFound, missing.Exit);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
