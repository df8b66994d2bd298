using System.CommandLine;

namespace Booth.EndToEnd.Tests;

/// <summary>tests/kill9.</summary>
internal static class Kill9Command
{
    public const string Argument = "kill9";

    /// <summary>0 when all agreed after every kill, 1 when not, 2 when the arguments are wrong.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var kills = new Option<int>("--kills")
        {
            Description = "How many times boothd is killed.",
            DefaultValueFactory = _ => 200,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Decides visitors and moments.",
            DefaultValueFactory = _ => 1,
        };
        var lanes = new Option<int>("--booths")
        {
            Description = "Booths side by side.",
            DefaultValueFactory = _ => 3,
        };
        var keep = new Option<bool>("--keep") { Description = "Leave journals and logs behind." };
        var root = new RootCommand("Kills the real boothd at random moments and counts what is left.")
        {
            kills, seed, lanes, keep,
        };
        root.SetAction(async (parsed, stop) =>
        {
            var campaign = new KillCampaign(parsed.GetValue(kills), parsed.GetValue(seed),
                Math.Max(1, parsed.GetValue(lanes)), parsed.GetValue(keep), Console.WriteLine);
            var result = await campaign.RunAsync(stop);
            foreach (var line in result.Report())
            {
                Console.WriteLine(line);
            }

            return result.Problems.Count == 0 ? 0 : 1;
        });
        var parsed = root.Parse(args);
        var exit = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? 2 : exit;
    }
}
