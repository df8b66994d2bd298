using System.Globalization;

namespace Booth.Cli;

/// <summary>Numbers and times as a technician reads them.</summary>
internal static class Text
{
    public static string Euros(long cents) => $"{new Flow.Money(cents)} EUR";

    public static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset? at) => at is { } moment ? Time(moment) : "never";

    public static string Duration(long seconds) => TimeSpan.FromSeconds(seconds) switch
    {
        { TotalDays: >= 1 } span => $"{(int)span.TotalDays} d {span.Hours} h",
        { TotalHours: >= 1 } span => $"{span.Hours} h {span.Minutes} min",
        { TotalMinutes: >= 1 } span => $"{span.Minutes} min {span.Seconds} s",
        _ => $"{seconds} s",
    };

    public static string YesNo(bool value) => value ? "yes" : "no";
}
