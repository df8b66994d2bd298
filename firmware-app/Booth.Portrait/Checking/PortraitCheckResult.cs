using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Booth.Portrait;

/// <summary>
/// What `booth portrait check` says about one file. Either <see cref="Error"/> is set, or
/// <see cref="Verdict"/>, <see cref="Ms"/> and <see cref="Findings"/> are.
/// </summary>
/// <param name="File">The path as it was given.</param>
/// <param name="Error">Why the file could not be judged: found, expected.</param>
/// <param name="Verdict">"accepted" or "refused".</param>
/// <param name="Ms">From the file's bytes in memory to the verdict, milliseconds.</param>
/// <param name="Findings">One for each finding id, in its order.</param>
/// <param name="Landmarks">Null when no face was found.</param>
/// <param name="Crop">Null when no face was found.</param>
public sealed record PortraitCheckResult(
    string File,
    string? Error = null,
    string? Verdict = null,
    double? Ms = null,
    ImmutableArray<CheckedFinding>? Findings = null,
    CheckedLandmarks? Landmarks = null,
    CheckedCrop? Crop = null)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>True when the file could be judged, whatever the verdict.</summary>
    [JsonIgnore]
    public bool IsJudged => Error is null;

    /// <summary>One line of JSON with snake_case names; absent parts are left out.</summary>
    public string ToJsonLine() => JsonSerializer.Serialize(this, Json);
}
