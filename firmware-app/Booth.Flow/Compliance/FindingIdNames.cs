namespace Booth.Flow;

/// <summary>The names that findings, results and hints have outside the program.</summary>
public static class FindingIdNames
{
    /// <summary>The snake_case name of a finding, e.g. "face_height_mm".</summary>
    public static string ToWireName(this FindingId id) => WireName.Of(id);

    /// <summary>The snake_case name of a hint, e.g. "open_eyes".</summary>
    public static string ToWireName(this Hint hint) => WireName.Of(hint);

    /// <summary>"pass", "warn" or "fail".</summary>
    public static string ToWireName(this FindingResult result) => WireName.Of(result);

    /// <summary>"measured" or "estimated".</summary>
    public static string ToWireName(this FindingKind kind) => WireName.Of(kind);

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
}
