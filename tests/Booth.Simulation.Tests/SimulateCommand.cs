using System.Diagnostics;

namespace Booth.Simulation.Tests;

/// <summary>tests/simulate: plays seeds and says honestly what it did.</summary>
internal static class SimulateCommand
{
    public const string Argument = "simulate";

    private const int TailLines = 60;

    private static readonly TimeSpan ShrinkPatience = TimeSpan.FromMinutes(2);

    private const string Usage = """
        tests/simulate [--seed N | --from N --seeds N] [--days N] [--faults NAME] [--without ITEMS]
                       [--coverage] [--trace] [--no-shrink] [--stop-at-first] [--minutes N]
        tests/simulate --every-kill
        NAME: none, coins, devices, network, storage, clock, power, operator, all, or a list of them
        ITEMS: items of the plan to leave out, such as 3,7,9-40
        """;

    /// <summary>0 when all promises held, 1 when one was broken, 2 when the arguments are wrong.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is [EveryKill.Argument])
        {
            return EveryKill.Run();
        }

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
            soFar => (arguments.StopsAtFirst && soFar.Broken.Count > 0)
                || (arguments.Minutes > 0 && watch.Elapsed.TotalMinutes >= arguments.Minutes),
            broken => Console.WriteLine(Explain(broken, lines)), Console.Error.WriteLine);
        foreach (string line in arguments.WithCoverage ? campaign.Coverage.Report() : [])
        {
            Console.WriteLine(line);
        }

        foreach (string line in arguments.WithTrace ? campaign.Report() : [])
        {
            Console.WriteLine(line);
        }

        Console.WriteLine(campaign.Summary(watch.Elapsed, Environment.CpuUsage.TotalTime));
        if (campaign.Broken is [var first, ..] && arguments.WithShrinking)
        {
            Shrink(first, lines);
        }

        string[] impossible = [.. campaign.Coverage.Impossible()];
        Array.ForEach(impossible, Console.WriteLine);
        Console.WriteLine(campaign.Verdict());
        return campaign.Broken.Count + impossible.Length == 0 ? 0 : 1;
    }

    // The same words again and again are one line.
    private static IEnumerable<string> Folded(IReadOnlyList<string> trace)
    {
        int times = 0;
        for (int i = 0; i < trace.Count; i++)
        {
            times++;
            if (i + 1 == trace.Count || Words(trace[i]) != Words(trace[i + 1]))
            {
                yield return times == 1 ? trace[i] : $"{trace[i]} ({times} times)";
                times = 0;
            }
        }
    }

    private static string Words(string line) => line[line.IndexOf("  ", StringComparison.Ordinal)..];

    private static void Shrink(SeedResult broken, int lines)
    {
        Console.WriteLine($"seed {broken.Options.Seed} with fewer items (--no-shrink to leave it):");
        var shrinker = new Shrinker(Campaign.PlayOne, ShrinkPatience, Console.Error.WriteLine);
        SeedResult small = shrinker.Shrink(broken);
        Console.WriteLine(Explain(small, lines));
    }

    /// <summary>The seed, its last events, and how to see them again.</summary>
    public static string Explain(SeedResult result, int lines) =>
        $"""
        seed {result.Options.Seed} breaks a promise: {result.Broken}
        {string.Join('\n', Folded(result.Trace).TakeLast(lines))}
        again: {SimulateArguments.Replay(result.Options)} --trace

        """;
}
