using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Booth.Architecture;

/// <summary>Flow in the middle, Engine around it, adapters outside; one root joins them.</summary>
public sealed partial class RingTests
{
    private static readonly string[] Centre = ["Booth.Flow", "Booth.Hal", "Booth.Engine"];

    private static readonly string[] Adapters = [
        "Booth.Portrait", "Booth.Kiosk", "Booth.Sheet", "Booth.Journal", "Booth.Collector",
        "Booth.Telemetry", "Booth.Hal.Simulated", "Booth.Hal.Linux",
    ];

    // Which project may know which. A project that is not here has no ring yet.
    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Booth.Flow"] = [],
        ["Booth.Hal"] = ["Booth.Flow"],
        ["Booth.Engine"] = ["Booth.Flow", "Booth.Hal"],
        ["Booth.Drawing"] = [],
        ["Booth.OnnxRuntime"] = [],
        ["Booth.Configuration"] = Centre,
        ["Booth.Control"] = Centre,
        ["Booth.Cli"] = [.. Centre, "Booth.Configuration", "Booth.Control", "Booth.Portrait"],
        ["Booth.Visitor"] = [
            .. Centre, "Booth.Configuration", "Booth.Control", "Booth.Drawing", "Booth.Telemetry",
        ],
        ["Booth.App"] = [
            .. Centre, .. Adapters, "Booth.Drawing", "Booth.Configuration", "Booth.Control",
        ],
    };

    static RingTests()
    {
        foreach (var adapter in Adapters)
        {
            MayKnow[adapter] = [.. Centre, "Booth.Drawing"];
        }

        MayKnow["Booth.Portrait"] = [.. MayKnow["Booth.Portrait"], "Booth.OnnxRuntime"];
    }

    public static TheoryData<string> ProductProjects =>
        [.. Repository.Projects.Where(p => !p.StartsWith("tests/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(ProductProjects))]
    public void A_project_knows_only_what_its_ring_may_know(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(MayKnow.ContainsKey(name), $"{project}: name its ring in RingTests");
        Assert.All(
            References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension),
            known => Assert.Contains(known, MayKnow[name]));
    }

    [Fact]
    public void Flow_stands_alone()
    {
        const string flow = "firmware-app/Booth.Flow/Booth.Flow.csproj";
        Assert.Empty(References(flow, "ProjectReference"));
        Assert.Empty(References(flow, "PackageReference"));
        Assert.Empty(References(flow, "FrameworkReference"));
    }

    [Fact]
    public void Flow_does_no_input_or_output_has_no_clock_and_does_not_wait() =>
        Violations.None(Repository.Find(
            Repository.Sources.Where(
                file => file.StartsWith("firmware-app/Booth.Flow/", StringComparison.Ordinal)),
            SourceText.CodeLines,
            line => OutsideWorld().IsMatch(line)));

    [Fact]
    public void Interop_lives_in_Native_folders_only() =>
        Violations.None(Repository.Find(
            Repository.Sources.Where(
                file => !file.Contains("/Native/", StringComparison.Ordinal)),
            SourceText.CodeLines,
            line => Interop().IsMatch(line)));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("Booth.sln").Replace('\\', '/');
        Assert.All(
            Repository.Projects,
            project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void A_namespace_is_the_name_of_its_project()
    {
        Violations.None(
            from project in Repository.Projects
            where !project.StartsWith("tests/", StringComparison.Ordinal)
            let folder = Path.GetDirectoryName(project)! + "/"
            from file in Repository.ProductSources
            where file.StartsWith(folder, StringComparison.Ordinal)
            let inner = file.Contains("/Native/", StringComparison.Ordinal) ? ".Native" : ""
            let name = Path.GetFileNameWithoutExtension(project)
            from line in Repository.Lines(file)
            where line.StartsWith("namespace ", StringComparison.Ordinal)
                && line != $"namespace {name};" && line != $"namespace {name}{inner};"
            select $"{file}: found '{line}', expected 'namespace {name};'");
    }

    // A project that is only built beside this one, to be started as a program, is not known to it.
    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Repository.Read(project)).Descendants(kind)
            .Where(element => (string?)element.Attribute("ReferenceOutputAssembly") != "false")
            .Select(element => (string?)element.Attribute("Include") ?? "")
            .Where(include => include.Length > 0)
            .Select(include => include.Replace('\\', '/'));

    [GeneratedRegex(
        @"\b(File|Directory|Path|Stream|FileStream|MemoryStream|StreamReader|StreamWriter|Console"
        + @"|Environment|Process|Task|ValueTask|Thread|Timer|TimeProvider|Stopwatch|HttpClient"
        + @"|Socket|Assembly|async|await|lock|volatile|UtcNow)\b"
        + @"|\busing (static )?System\.(IO|Net|Threading|Diagnostics\.Process|Reflection)\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex OutsideWorld();

    [GeneratedRegex(
        @"\b(LibraryImport|DllImport|NativeLibrary)\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Interop();
}
