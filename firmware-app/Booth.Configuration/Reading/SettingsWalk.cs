using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Booth.Configuration;

/// <summary>
/// Walks a file beside the types it is read into, so that every unknown key, missing key, wrong
/// type and number out of range is named with its path, not only the first.
/// </summary>
internal sealed class SettingsWalk
{
    private const int MaxErrors = 50;

    private readonly ImmutableArray<ConfigurationError>.Builder errors =
        ImmutableArray.CreateBuilder<ConfigurationError>();

    /// <param name="root">The file.</param>
    /// <param name="type">What it is read into.</param>
    public ImmutableArray<ConfigurationError> Check(JsonNode? root, Type type)
    {
        Check("$", root, type);
        return errors.ToImmutable();
    }

    private void Check(string path, JsonNode? node, Type type)
    {
        if (node is not JsonObject found)
        {
            Add(path, Show(node), "an object");
            return;
        }

        var known = ConfigurationJson.Options.GetTypeInfo(type).Properties;
        foreach (var (key, _) in found)
        {
            if (!known.Any(property => property.Name == key))
            {
                Add($"{path}.{key}", "an unknown key", Suggest(key, known));
            }
        }

        foreach (var property in known)
        {
            Check(path, found, property);
        }
    }

    private void Check(string parent, JsonObject found, JsonPropertyInfo property)
    {
        var path = $"{parent}.{property.Name}";
        if (!found.TryGetPropertyValue(property.Name, out var node))
        {
            if (property.IsRequired)
            {
                Add(path, "nothing", Expectation.Of(property));
            }
        }
        else if (node is null)
        {
            if (!property.IsSetNullable)
            {
                Add(path, "null", Expectation.Of(property));
            }
        }
        else if (IsSettings(property.PropertyType))
        {
            Check(path, node,
                Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        }
        else
        {
            CheckValue(path, node, property);
        }
    }

    private void CheckValue(string path, JsonNode node, JsonPropertyInfo property)
    {
        var element = ElementOf(property.PropertyType);
        if (element is not null && IsSettings(element) && node is JsonArray entries)
        {
            var before = errors.Count;
            for (var index = 0; index < entries.Count; index++)
            {
                Check($"{path}[{index}]", entries[index], element);
            }

            if (errors.Count > before)
            {
                return;
            }
        }

        if (!TryRead(node, property.PropertyType, out var value)
            || !Expectation.Rules(property).All(rule => rule.IsValid(Countable(value))))
        {
            Add(path, Show(node), Expectation.Of(property));
        }
    }

    private static bool TryRead(JsonNode node, Type type, out object? value)
    {
        try
        {
            value = node.Deserialize(type, ConfigurationJson.Options);
            return value is not double number || double.IsFinite(number);
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }

    // LengthAttribute counts ICollection; a boxed ImmutableArray is one only as IList.
    private static object? Countable(object? value) =>
        value is IList list ? list.Cast<object>().ToArray() : value;

    private static bool IsSettings(Type type) =>
        type.Namespace == typeof(BoothConfiguration).Namespace && type.IsClass;

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? type.GetGenericArguments()[0]
            : null;

    private static string Suggest(string key, IList<JsonPropertyInfo> known)
    {
        var nearest = known.MinBy(property => Distance(key, property.Name))!.Name;
        var all = string.Join(", ", known.Select(property => property.Name));
        return Distance(key, nearest) <= 3 ? $"{nearest}? (known here: {all})" : $"one of {all}";
    }

    /// <summary>Levenshtein's distance: how many letters are wrong.</summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > 64)
        {
            return left.Length;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }

    private static string Show(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 60 ? text : $"{text[..57]}...";
    }

    private void Add(string path, string found, string expected)
    {
        if (errors.Count < MaxErrors)
        {
            errors.Add(new(path, found, expected));
        }
    }
}
