using System.Globalization;

namespace Booth.Simulation.Tests;

/// <summary>The arguments of tests/simulate.</summary>
internal sealed record SimulateArguments
{
    /// <summary>The first seed, and how every seed is played.</summary>
    public SeedOptions First { get; private init; } = new(1, 1);

    /// <summary>How many seeds.</summary>
    public int Count { get; private init; } = 100;

    /// <summary>Print all of the trace.</summary>
    public bool WithTrace { get; private init; }

    /// <summary>Make the first failure smaller, whatever was left out already.</summary>
    public bool WithShrinking { get; private init; } = true;

    /// <summary>Stop at the first seed that breaks a promise.</summary>
    public bool StopsAtFirst { get; private init; }

    /// <summary>Begin no seed after so many minutes; 0: play them all.</summary>
    public int Minutes { get; private init; }

    /// <summary>Print what was met.</summary>
    public bool WithCoverage { get; private init; }

    /// <summary>Null when they are wrong.</summary>
    public static SimulateArguments? Parse(ReadOnlySpan<string> args)
    {
        SimulateArguments? result = new();
        for (int i = 0; i < args.Length && result is not null; i++)
        {
            result = args[i] switch
            {
                "--trace" => result with { WithTrace = true },
                "--no-shrink" => result with { WithShrinking = false },
                "--stop-at-first" => result with { StopsAtFirst = true },
                "--coverage" => result with { WithCoverage = true },
                _ when i + 1 < args.Length => result.With(args[i], args[++i]),
                _ => null,
            };
        }

        return result?.WithCalendar();
    }

    // In months, clocks that step by months would blur what is kept how long.
    private SimulateArguments WithCalendar() =>
        First is { Days: >= SeedRun.LongRunDays, Profile: FaultProfile.All }
            ? this with { First = First with { Profile = FaultProfile.All & ~FaultProfile.Clock } }
            : this;

    /// <summary>The command that plays this again.</summary>
    public static string Replay(SeedOptions options) =>
        $"tests/simulate --seed {options.Seed} --days {options.Days}"
        + (options.Profile == FaultProfile.All ? ""
            : $" --faults {options.Profile.ToString().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal)}")
        + (options.Without.IsEmpty ? "" : $" --without {ItemRanges.ToText(options.Without)}");

    private SimulateArguments? With(string name, string value)
    {
        bool isNumber = int.TryParse(
            value, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return name switch
        {
            "--seed" when isNumber => this with { First = First with { Seed = number }, Count = 1 },
            "--from" when isNumber => this with { First = First with { Seed = number } },
            "--seeds" when isNumber => this with { Count = number },
            "--minutes" when isNumber => this with { Minutes = number },
            "--days" when isNumber => this with { First = First with { Days = number } },
            "--faults" when Enum.TryParse(value, ignoreCase: true, out FaultProfile profile)
                && !isNumber => this with { First = First with { Profile = profile } },
            "--without" when ItemRanges.TryParse(value) is { } items =>
                this with { First = First with { Without = items } },
            _ => null,
        };
    }
}
