namespace Booth.Portrait.Tests;

/// <summary>Where things lie in the checkout that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Models { get; } = Path.Combine(Root, "artifacts", "models");

    public static string Portraits { get; } = Path.Combine(Root, "provisioning", "portraits");

    public static string Portrait(string file) => Path.Combine(Portraits, file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Booth.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("found no Booth.sln above");
    }
}
