using System.Diagnostics;
using System.Globalization;

namespace Booth.Simulation.Tests;

/// <summary>tests/simulate: plays seeds and says honestly what it did.</summary>
internal static class SimulateCommand
{
    public const string Argument = "simulate";

    private const int TailLines = 60;

    /// <summary>0 when all promises held, 1 when one was broken, 2 when the arguments are wrong.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        (int first, int count, int days, bool isVerbose) = (1, 100, 1, false);
        for (int i = 0; i < args.Length; i++)
        {
            bool hasNumber = i + 1 < args.Length
                && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out _);
            int number = hasNumber ? int.Parse(args[i + 1], CultureInfo.InvariantCulture) : 0;
            switch (args[i])
            {
                case "--seed" when hasNumber: (first, count, i) = (number, 1, i + 1); break;
                case "--from" when hasNumber: (first, i) = (number, i + 1); break;
                case "--seeds" when hasNumber: (count, i) = (number, i + 1); break;
                case "--days" when hasNumber: (days, i) = (number, i + 1); break;
                case "--trace": isVerbose = true; break;
                default:
                    Console.Error.WriteLine(
                        "tests/simulate [--seed N | --from N --seeds N] [--days N] [--trace]");
                    return 2;
            }
        }

        return Play(first, count, days, isVerbose);
    }

    private static int Play(int first, int count, int days, bool isVerbose)
    {
        var watch = Stopwatch.StartNew();
        var campaign = Campaign.Play(first, count, days, broken =>
            Console.WriteLine(Explain(broken, isVerbose ? int.MaxValue : TailLines)));
        if (isVerbose)
        {
            foreach (string line in campaign.Report())
            {
                Console.WriteLine(line);
            }
        }

        Console.WriteLine(campaign.Summary(watch.Elapsed, Environment.CpuUsage.TotalTime));
        return campaign.Broken.Count == 0 ? 0 : 1;
    }

    /// <summary>The seed, its last events, and how to see them again.</summary>
    public static string Explain(SeedResult result, int lines) =>
        $"""
        seed {result.Seed} breaks a promise: {result.Broken}
        {string.Join('\n', result.Trace.TakeLast(lines))}
        again: tests/simulate --seed {result.Seed} --days {result.Days} --trace

        """;
}
