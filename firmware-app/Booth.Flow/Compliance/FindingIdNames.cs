using System.Text.RegularExpressions;

namespace Booth.Flow;

/// <summary>The names that findings, results and hints have outside the program.</summary>
public static partial class FindingIdNames
{
    /// <summary>The snake_case name of a finding, e.g. "face_height_mm".</summary>
    public static string ToWireName(this FindingId id) => SnakeCase(id.ToString());

    /// <summary>The snake_case name of a hint, e.g. "open_eyes".</summary>
    public static string ToWireName(this Hint hint) => SnakeCase(hint.ToString());

    /// <summary>"pass", "warn" or "fail".</summary>
    public static string ToWireName(this FindingResult result) => SnakeCase(result.ToString());

    /// <summary>"measured" or "estimated".</summary>
    public static string ToWireName(this FindingKind kind) => SnakeCase(kind.ToString());

    /// <summary>The finding with that wire name, or null.</summary>
    public static FindingId? FromWireName(string name)
    {
        foreach (var id in Enum.GetValues<FindingId>())
        {
            if (string.Equals(id.ToWireName(), name, StringComparison.Ordinal))
                return id;
        }
        return null;
    }

    private static string SnakeCase(string name) =>
        WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex WordStart();
}
