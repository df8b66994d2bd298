namespace Booth.Bench;

/// <summary>Where things lie in the checkout that this program was built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Models => Path.Combine(Root, "artifacts", "models");

    /// <summary>A program that was built with this one.</summary>
    public static string Program(string name) => Path.Combine(
        Root, "artifacts", "bin", name, Path.GetFileName(Path.TrimEndingDirectorySeparator(
            AppContext.BaseDirectory)), name);

    public static string Portrait => Path.Combine(Root, "provisioning", "portraits", "A_compliant.jpg");

    /// <summary>A folder on the checkout's disk: a temporary folder may be memory.</summary>
    public static DirectoryInfo NewFolder() => Directory.CreateDirectory(
        Path.Combine(Root, "artifacts", "bench", Guid.NewGuid().ToString("N")));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Booth.sln")))
        {
            folder = folder.Parent
                ?? throw new InvalidOperationException("found no Booth.sln above the program");
        }

        return folder.FullName;
    }
}
