using Booth.Visitor;

namespace Booth.Bench;

/// <summary>What was built with this program, and where it may write.</summary>
internal static class Checkout
{
    public static Programs Programs { get; } = Programs.OfThisBuild();

    /// <summary>The compliant sitter that ships with the project.</summary>
    public static string Sitter { get; } = Path.Combine(Programs.Portraits, "A_compliant.jpg");

    /// <summary>A folder on the checkout's disk: a temporary folder may be memory.</summary>
    public static DirectoryInfo NewFolder() => Directory.CreateDirectory(
        Path.Combine(Programs.Models, "..", "bench", Guid.NewGuid().ToString("N")));
}
