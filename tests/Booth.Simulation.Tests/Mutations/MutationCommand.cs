using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Booth.Simulation.Tests;

/// <summary>tests/mutations/run: plants one bug after the other in a copy, and counts seeds.</summary>
internal sealed partial class MutationCommand(string copy, int seeds)
{
    public const string Argument = "mutate";

    private const int DefaultSeeds = 2_000;
    private const string Project = "tests/Booth.Simulation.Tests";

    private readonly List<string> table = [];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>0 when every bug was noticed, 1 when one was not, 2 when the arguments are wrong.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        string[] names = args.ToArray();
        int seeds = DefaultSeeds;
        if (names is ["--seeds", var number, .. var rest]
            && int.TryParse(number, CultureInfo.InvariantCulture, out seeds))
        {
            names = rest;
        }

        ImmutableArray<Mutant> chosen = [.. Mutants.All.Where(mutant =>
            names.Length == 0 || names.Contains(mutant.Name, StringComparer.Ordinal))];
        if (chosen.IsEmpty || names.Length > chosen.Length)
        {
            Console.Error.WriteLine($"tests/mutations/run [--seeds N] [NAME...]; names:\n  "
                + string.Join("\n  ", Mutants.All.Select(mutant => mutant.Name)));
            return 2;
        }

        return InCopy(copy => new MutationCommand(copy, seeds).TryAll(chosen));
    }

    /// <summary>The top of the repository that this program was built in.</summary>
    public static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Booth.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("not run from within the repository");
    }

    private static int InCopy(Func<string, int> work)
    {
        string copy = Path.Combine(Path.GetTempPath(), $"booth-mutations-{Guid.NewGuid():N}");
        Must(Start(Root(), "git", "worktree", "add", "--detach", copy, "HEAD"));
        try
        {
            return work(copy);
        }
        finally
        {
            Must(Start(Root(), "git", "worktree", "remove", "--force", copy));
        }
    }

    private int TryAll(ImmutableArray<Mutant> mutants)
    {
        Console.Error.WriteLine("building the whole booth...");
        Build(Project);
        var noticed = new List<bool>();
        foreach (Mutant mutant in mutants)
        {
            Console.Error.WriteLine($"{noticed.Count + 1} of {mutants.Length}: {mutant.Name}...");
            noticed.Add(Try(mutant));
            Console.Error.WriteLine(table[^1]);
        }

        Console.WriteLine("| bug | noticed | after seeds | by which promise | s |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        table.ForEach(Console.WriteLine);
        int missed = noticed.Count(isNoticed => !isNoticed);
        Console.WriteLine($"{mutants.Length - missed} passed, {missed} failed");
        return missed == 0 ? 0 : 1;
    }

    // Only the changed project is built; its assembly takes the place of the whole one for a while.
    private bool Try(Mutant mutant)
    {
        string path = Path.Combine(copy, mutant.File);
        string assembly = Path.Combine(copy, Output(Project), $"{Path.GetFileName(mutant.Project)}.dll");
        string source = File.ReadAllText(path);
        byte[] whole = File.ReadAllBytes(assembly);
        File.WriteAllText(path, mutant.Apply(source));
        try
        {
            Build(mutant.Project, "--no-restore", "--no-dependencies");
            File.Copy(Path.Combine(copy, Output(mutant.Project), Path.GetFileName(assembly)),
                assembly, overwrite: true);
            return Play(mutant);
        }
        finally
        {
            File.WriteAllText(path, source);
            File.WriteAllBytes(assembly, whole);
        }
    }

    private static string Output(string project) =>
        $"artifacts/bin/{Path.GetFileName(project)}/release";

    private void Build(string project, params string[] options) => Must(Start(copy, "dotnet",
        ["build", project, "-c", "Release", "--nologo", "-v:quiet", "-p:RunAnalyzers=false",
            "-p:EnforceCodeStyleInBuild=false", "-p:TreatWarningsAsErrors=false", .. options]));

    private bool Play(Mutant mutant)
    {
        var watch = Stopwatch.StartNew();
        (int code, string said) = Start(copy,
            $"{Output(Project)}/Booth.Simulation.Tests",
            SimulateCommand.Argument, "--seeds", seeds.ToString(CultureInfo.InvariantCulture),
            "--stop-at-first", "--no-shrink");
        Match broken = Broken().Match(said);
        string impossible = said.Split('\n').FirstOrDefault(
            line => line.StartsWith("met though", StringComparison.Ordinal), "");
        string count = Played().Match(said).Groups["seeds"].Value;
        (string noticed, string promise) = broken.Success
            ? ($"seed {broken.Groups["seed"].Value}", broken.Groups["promise"].Value)
            : code == 0 ? ("**no**", "")
            : ("yes", impossible.Length > 0 ? impossible : $"the run ends with {code}");
        table.Add($"| {mutant.Name} | {noticed} | {count} | {Cut(promise)} | "
            + $"{watch.Elapsed.TotalSeconds:0} |");
        return code != 0;
    }

    private static string Cut(string words) => words.Length < 90 ? words : words[..90] + "...";

    private static (int Code, string Said) Start(string folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(
            program.Contains('/', StringComparison.Ordinal) ? Path.Combine(folder, program) : program,
            args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)
            ?? throw new InvalidOperationException($"{program} does not start");
        using var enough = new Timer(_ => process.Kill(entireProcessTree: true), null,
            Patience, Timeout.InfiniteTimeSpan);
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    private static void Must((int Code, string Said) ended)
    {
        if (ended.Code != 0)
        {
            throw new InvalidOperationException(ended.Said);
        }
    }

    [GeneratedRegex(@"seed (?<seed>\d+) breaks a promise: (?<promise>[^\n]*)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Broken();

    [GeneratedRegex(@"(?<seeds>\d+) seeds, ",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Played();
}
