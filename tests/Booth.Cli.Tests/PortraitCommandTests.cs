using System.Text.Json;

namespace Booth.Cli.Tests;

/// <summary>`booth portrait check` with the networks of the checkout.</summary>
public sealed class PortraitCommandTests
{
    private static readonly string Root = FindRoot();

    private static string Portrait => Path.Combine(Root, "provisioning", "portraits", "B_compliant.jpg");

    [Fact]
    public async Task An_explanation_is_written_for_each_file_even_of_the_same_name()
    {
        var folder = Directory.CreateTempSubdirectory("booth-explain-");
        try
        {
            var run = await CheckAsync("--json", "--explain", folder.FullName, Portrait, Portrait);
            Assert.Equal("", run.Error);
            Assert.Equal(ExitCode.Ok, run.Exit);
            Assert.Equal(["B_compliant-2.png", "B_compliant.png"],
                folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
            foreach (var line in run.Out.TrimEnd().Split('\n'))
            {
                using var json = JsonDocument.Parse(line);
                Assert.Equal(Portrait, json.RootElement.GetProperty("file").GetString());
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_before_anything_is_judged()
    {
        var run = await CheckAsync("--explain", Portrait, Portrait);
        Assert.Equal(ExitCode.Failure, run.Exit);
        Assert.Contains("cannot be made", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_is_named()
    {
        var run = await CheckAsync("--config", "/nowhere/booth.json", Portrait);
        Assert.Equal(ExitCode.Failure, run.Exit);
        Assert.Contains("/nowhere/booth.json", run.Error, StringComparison.Ordinal);
    }

    private static Task<Run> CheckAsync(params string[] args) => Run.BoothAsync("/nowhere", "",
        ["portrait", "check", "--models", Path.Combine(Root, "artifacts", "models"), .. args]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Booth.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("found no Booth.sln above");
    }
}
