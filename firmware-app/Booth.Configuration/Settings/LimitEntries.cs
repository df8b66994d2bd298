using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Booth.Flow;

namespace Booth.Configuration;

/// <summary>
/// The limits of the verdict by their names in a file. They are found on
/// <see cref="ComplianceLimits"/> itself: a new limit can be configured without a line here.
/// </summary>
public static class LimitEntries
{
    private static readonly ImmutableSortedDictionary<string, PropertyInfo> Known =
        typeof(ComplianceLimits).GetProperties()
            .Where(property => property.PropertyType == typeof(LimitBand))
            .ToImmutableSortedDictionary(
                property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name),
                property => property, StringComparer.Ordinal);

    /// <summary>Every limit that can be set, e.g. "yaw_deg".</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>The defaults with the entries in their place. The entries have been checked.</summary>
    public static ComplianceLimits ToLimits(this ImmutableArray<LimitEntry> entries) =>
        entries.Aggregate(ComplianceLimits.Default, With);

    /// <summary>What is wrong with an entry; null when it can be used.</summary>
    internal static ConfigurationError? Problem(string path, LimitEntry entry)
    {
        if (!Known.TryGetValue(entry.Name, out var limit))
        {
            return new($"{path}.name", $"\"{entry.Name}\"", $"one of {string.Join(", ", Names)}");
        }

        try
        {
            With(ComplianceLimits.Default, entry).Validated();
            return null;
        }
        catch (ArgumentException problem)
        {
            // The limit's own words: edges in order, and its range.
            return new(path, $"\"{Band(ComplianceLimits.Default, limit, entry)}\"",
                problem.Message.Split("expected ")[^1]);
        }
    }

    private static ComplianceLimits With(ComplianceLimits limits, LimitEntry entry)
    {
        var limit = Known[entry.Name];
        var changed = limits with { };
        limit.SetValue(changed, Band(limits, limit, entry));
        return changed;
    }

    private static LimitBand Band(ComplianceLimits limits, PropertyInfo limit, LimitEntry entry)
    {
        var band = (LimitBand)limit.GetValue(limits)!;
        return new(entry.FailBelow ?? band.FailBelow, entry.PassFrom ?? band.PassFrom,
            entry.PassTo ?? band.PassTo, entry.FailAbove ?? band.FailAbove);
    }
}
