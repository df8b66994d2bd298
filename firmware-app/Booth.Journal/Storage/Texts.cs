using System.Globalization;

namespace Booth.Journal;

/// <summary>How ids, times and words are written in the tables.</summary>
internal static class Texts
{
    /// <summary>Fixed width, so that text order is time order.</summary>
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Of(Guid id) => id.ToString("D");

    public static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(
        text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal);

    public static DateTimeOffset? TimeOrNull(Row row, int column) =>
        row.IsNull(column) ? null : Time(row.Text(column));

    public static Guid Id(string text) => Guid.ParseExact(text, "D");

    /// <summary>At most <paramref name="max"/> characters, the rest is dropped.</summary>
    public static string Capped(string text, int max) => text.Length <= max ? text : text[..max];
}
