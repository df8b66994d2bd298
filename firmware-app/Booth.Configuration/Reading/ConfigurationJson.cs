using System.Text.Json;
using System.Text.Json.Serialization;

namespace Booth.Configuration;

/// <summary>How a configuration file is written.</summary>
public static class ConfigurationJson
{
    /// <summary>snake_case, nothing unknown, nothing twice, numbers as numbers.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Writes a configuration as a file would hold it.</summary>
    public static string Write(BoothConfiguration configuration) =>
        JsonSerializer.Serialize(configuration, Options);

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            WriteIndented = true,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
