using System.Reflection;

namespace Booth.App;

/// <summary>The version of boothd.</summary>
internal static class SoftwareVersion
{
    /// <summary>"0.1.0", without the build's hash.</summary>
    public static string Text { get; } = typeof(SoftwareVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        .Split('+')[0] ?? "0.0.0";
}
