using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Booth.Configuration;

/// <summary>The JSON schema of a configuration file, made from the settings' types.</summary>
public static class ConfigurationSchema
{
    // The file is read by people and editors, never put into a page: quotes stay quotes.
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as the text of provisioning/schema/booth.schema.json.</summary>
    public static string Write() => Write(typeof(BoothConfiguration), "boothd");

    /// <summary>The schema as the text of provisioning/schema/board.schema.json.</summary>
    public static string WriteBoard() => Write(typeof(BoardSettings), "board");

    private static string Write(Type type, string title)
    {
        var schema = ConfigurationJson.Options
            .GetJsonSchemaAsNode(type, new()
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = Transform,
            })
            .AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        var attributes = context.PropertyInfo?.AttributeProvider ?? context.TypeInfo.Type;
        foreach (var attribute in attributes.GetCustomAttributes(inherit: false))
        {
            Write(schema, attribute);
        }

        if (context.PropertyInfo is { IsRequired: false } property
            && Default(property) is { } value and not JsonObject)
        {
            schema["default"] = value;
        }

        return schema;
    }

    private static JsonNode? Default(JsonPropertyInfo property)
    {
        var owner = ConfigurationJson.Options.GetTypeInfo(property.DeclaringType).CreateObject!();
        var value = property.Get!(owner);
        return value is null
            ? null
            : JsonSerializer.SerializeToNode(value, property.PropertyType,
                ConfigurationJson.Options);
    }

    private static void Write(JsonObject schema, object attribute)
    {
        switch (attribute)
        {
            case DescriptionAttribute description:
                schema["description"] = description.Description;
                break;
            case RangeAttribute range:
                schema["minimum"] = Number(range.Minimum);
                schema["maximum"] = Number(range.Maximum);
                break;
            case StringLengthAttribute length:
                schema["minLength"] = length.MinimumLength;
                schema["maxLength"] = length.MaximumLength;
                break;
            case LengthAttribute length:
                schema["minItems"] = length.MinimumLength;
                schema["maxItems"] = length.MaximumLength;
                break;
            case RegularExpressionAttribute pattern:
                schema["pattern"] = $"^(?:{pattern.Pattern})$";
                break;
            case AllowedValuesAttribute allowed:
                schema["enum"] = new JsonArray(
                    [.. allowed.Values.Select(value => JsonValue.Create((string)value!))]);
                break;
            default:
                break;
        }
    }

    private static JsonValue Number(object value) =>
        JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
}
