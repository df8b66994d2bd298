using System.Text.Json;

namespace Booth.Flow;

/// <summary>How a value of a closed set is written in manifests, summaries and topics.</summary>
public static class WireName
{
    /// <summary>The snake_case form: FaceHeightMm is face_height_mm, Ephoto is ephoto.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
