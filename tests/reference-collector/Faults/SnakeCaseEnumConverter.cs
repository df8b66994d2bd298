using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReferenceCollector;

/// <summary>Enums as drop_after; numbers are refused.</summary>
internal sealed class SnakeCaseEnumConverter<T>() :
    JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
