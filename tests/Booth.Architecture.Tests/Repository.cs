using System.Diagnostics;

namespace Booth.Architecture;

/// <summary>The checkout as text: what git tracks, or would track.</summary>
internal static class Repository
{
    private static readonly string[] Binary = [
        ".png", ".jpg", ".jpeg", ".jp2", ".pdf", ".onnx", ".ttf", ".otf", ".ico", ".gz", ".bin",
    ];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file, with '/' and relative to the root, sorted.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static IEnumerable<string> TextFiles =>
        Files.Where(file => !Binary.Contains(Path.GetExtension(file), StringComparer.Ordinal));

    public static IEnumerable<string> Sources =>
        Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>What runs in a booth: everything but tests.</summary>
    public static IEnumerable<string> ProductSources =>
        Sources.Where(file => !file.StartsWith("tests/", StringComparison.Ordinal));

    public static IEnumerable<string> Projects =>
        Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    public static IEnumerable<string> Scripts =>
        TextFiles.Where(file => Path.GetExtension(file) is "" or ".sh" && IsBash(file));

    public static string Read(string file) => File.ReadAllText(FullPath(file));

    public static string[] Lines(string file) => File.ReadAllLines(FullPath(file));

    public static string FullPath(string file) => Path.Combine(Root, file);

    /// <summary>Lines that the pattern finds, as "file:line: text", for the failure message.</summary>
    public static IEnumerable<string> Find(
        IEnumerable<string> files,
        Func<string, IEnumerable<string>> lines,
        Func<string, bool> isHit) =>
        from file in files
        from line in lines(file).Index()
        where isHit(line.Item)
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

    private static bool IsBash(string file) =>
        Lines(file) is [var first, ..] && first.StartsWith("#!", StringComparison.Ordinal)
        && first.Contains("bash", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Booth.sln")))
        {
            folder = folder.Parent
                ?? throw new InvalidOperationException("found no Booth.sln above the test program");
        }

        return folder.FullName;
    }

    private static string[] ListFiles()
    {
        using var git = Process.Start(new ProcessStartInfo(
            "git", ["-C", Root, "ls-files", "--cached", "--others", "--exclude-standard"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var names = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return [.. names.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(file => File.Exists(FullPath(file)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
