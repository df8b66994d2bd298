using System.Text.RegularExpressions;
using Booth.Flow;

namespace Booth.Telemetry;

/// <summary>
/// What a metric can say: a number, a truth, a moment, names from a closed set, a version.
/// There is no way to put free text in, so no name, code, picture or file path can leave a booth.
/// </summary>
internal abstract partial record MetricValue
{
    private MetricValue()
    {
    }

    /// <summary>A counter; null or negative says that nobody knows.</summary>
    public sealed record Count(long? Value) : MetricValue;

    /// <summary>A signed whole number; null says that nobody knows.</summary>
    public sealed record Whole(long? Value) : MetricValue;

    /// <summary>A measured quantity; NaN says that nobody knows.</summary>
    public sealed record Real(double Value) : MetricValue;

    /// <summary>True or false.</summary>
    public sealed record Flag(bool Value) : MetricValue;

    /// <summary>A moment; null when it never came.</summary>
    public sealed record Moment(DateTimeOffset? Value) : MetricValue;

    /// <summary>Names from a closed set, or a version.</summary>
    public sealed record Word : MetricValue
    {
        private Word(string text) => Text = text;

        public string Text { get; }

        /// <summary>The enum's own name, as the fleet writes it: camera_offline.</summary>
        public static Word Of<TEnum>(TEnum value)
            where TEnum : struct, Enum => new(Snake(value));

        /// <summary>Several names, joined by commas; empty for none.</summary>
        public static Word OfAll<TEnum>(IEnumerable<TEnum> values)
            where TEnum : struct, Enum => new(string.Join(',', values.Select(Snake)));

        /// <summary>The text if it is one of those allowed, else "unknown".</summary>
        public static Word OneOf(string text, params ReadOnlySpan<string> allowed) =>
            new(allowed.Contains(text) ? text : "unknown");

        /// <summary>A version such as 1.2.3 or 1.2.3-beta+4f2a, else "unknown".</summary>
        public static Word Version(string text) =>
            new(VersionPattern().IsMatch(text) ? text : "unknown");

        private static string Snake<TEnum>(TEnum value)
            where TEnum : struct, Enum =>
            Enum.IsDefined(value)
                ? WireName.Of(value)
                : "unknown";
    }

    [GeneratedRegex(
        @"^\d{1,5}(\.\d{1,5}){1,3}([-+][0-9a-z.+-]{1,60})?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex VersionPattern();
}
