using System.Text.Json.Serialization;

namespace Booth.Control;

/// <summary>Why a request was not done (RFC 9457, application/problem+json).</summary>
/// <param name="Type">Names the kind of problem: "booth:not-found".</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">Found, expected, and what to do.</param>
public sealed record Problem(
    string Type, string Title, int Status, string Detail)
{
    /// <summary>The media type of a problem.</summary>
    [JsonIgnore]
    public static string MediaType => "application/problem+json";
}
