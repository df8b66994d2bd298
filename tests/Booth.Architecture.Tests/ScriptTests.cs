namespace Booth.Architecture;

/// <summary>The commands a newcomer types.</summary>
public sealed class ScriptTests
{
    private const UnixFileMode Run = UnixFileMode.UserExecute | UnixFileMode.GroupExecute;

    public static TheoryData<string> All => [.. Repository.Scripts];

    [Theory]
    [MemberData(nameof(All))]
    public void A_script_stops_at_the_first_failure_and_can_be_run(string script)
    {
        Assert.Contains("set -euo pipefail", Repository.Lines(script));
        Assert.Equal(Run, File.GetUnixFileMode(Repository.FullPath(script)) & Run);
        Scripts.Output("-n", script);
    }

    [Fact]
    public void The_commands_that_the_readme_promises_are_there() =>
        Assert.All(
            [
                "provisioning/try", "provisioning/booth", "provisioning/install-deps",
                "tests/run", "tests/simulate", "tests/kill9", ".ci/run",
            ],
            command => Assert.Contains(command, Repository.Scripts));

    [Fact]
    public void Every_suite_is_run_and_explained()
    {
        var suites = Scripts.Output("tests/run", "--list");
        Assert.Equal(
            Repository.Projects.Select(Path.GetFileNameWithoutExtension)
                .Where(name => name!.EndsWith(".Tests", StringComparison.Ordinal)).Order(),
            suites.Select(suite => $"Booth.{suite.Split('\t')[0]}.Tests").Order());
        var readme = Repository.Read("README.md");
        Assert.All(suites, suite =>
            Assert.Contains($"| {suite.Replace("\t", " | ")} |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void CI_runs_what_a_developer_runs() =>
        Assert.Contains("tests/run", Repository.Read(".ci/run"), StringComparison.Ordinal);
}
