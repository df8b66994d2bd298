using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;

namespace Booth.Configuration;

/// <summary>Says in words what a setting may be, from the same attributes that check it.</summary>
internal static class Expectation
{
    public static string Of(JsonPropertyInfo property)
    {
        var words = Words(property);
        var description = Attributes(property).OfType<DescriptionAttribute>().FirstOrDefault();
        return description is null ? words : $"{words} ({description.Description.TrimEnd('.')})";
    }

    public static IEnumerable<ValidationAttribute> Rules(JsonPropertyInfo property) =>
        Attributes(property).OfType<ValidationAttribute>();

    private static IEnumerable<object> Attributes(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(inherit: false) ?? [];

    private static string Words(JsonPropertyInfo property)
    {
        var rules = Rules(property).ToList();
        return rules.Count == 0
            ? Kind(property.PropertyType)
            : string.Join(", ", rules.Select(rule => Words(rule, property.PropertyType)));
    }

    private static string Words(ValidationAttribute rule, Type type) => rule switch
    {
        RangeAttribute range => $"{Kind(type)} {range.Minimum}..{range.Maximum}",
        StringLengthAttribute length =>
            $"text of {length.MinimumLength}..{length.MaximumLength} characters",
        LengthAttribute length => $"a list of {length.MinimumLength}..{length.MaximumLength}",
        RegularExpressionAttribute pattern => $"text like {pattern.Pattern}",
        AllowedValuesAttribute allowed => $"one of {string.Join(", ", allowed.Values)}",
        _ => Kind(type),
    };

    private static string Kind(Type type) =>
        Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
        {
            TypeCode.String => "text",
            TypeCode.Int32 or TypeCode.Int64 => "a whole number",
            TypeCode.Double => "a number",
            TypeCode.Boolean => "true or false",
            _ => "an object",
        };
}
