using System.Diagnostics;

namespace Booth.Simulation.Tests;

/// <summary>tests/simulate: plays seeds and says honestly what it did.</summary>
internal static class SimulateCommand
{
    public const string Argument = "simulate";

    private const int TailLines = 60;
    private const string Usage = """
        tests/simulate [--seed N | --from N --seeds N] [--days N] [--faults NAME] [--without ITEMS]
                       [--coverage] [--trace]
        NAME: none, coins, devices, network, storage, clock, power, operator, all, or a list of them
        ITEMS: items of the plan to leave out, such as 3,7,9-40
        """;

    /// <summary>0 when all promises held, 1 when one was broken, 2 when the arguments are wrong.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (SimulateArguments.Parse(args) is not { } arguments)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        return Play(arguments);
    }

    private static int Play(SimulateArguments arguments)
    {
        var watch = Stopwatch.StartNew();
        int lines = arguments.WithTrace ? int.MaxValue : TailLines;
        var campaign = Campaign.Play(arguments.First, arguments.Count,
            broken => Console.WriteLine(Explain(broken, lines)));
        foreach (string line in arguments.WithCoverage ? campaign.Coverage.Report() : [])
        {
            Console.WriteLine(line);
        }

        foreach (string line in arguments.WithTrace ? campaign.Report() : [])
        {
            Console.WriteLine(line);
        }

        Console.WriteLine(campaign.Summary(watch.Elapsed, Environment.CpuUsage.TotalTime));
        return campaign.Broken.Count == 0 ? 0 : 1;
    }

    /// <summary>The seed, its last events, and how to see them again.</summary>
    public static string Explain(SeedResult result, int lines) =>
        $"""
        seed {result.Options.Seed} breaks a promise: {result.Broken}
        {string.Join('\n', result.Trace.TakeLast(lines))}
        again: {SimulateArguments.Replay(result.Options)} --trace

        """;
}
