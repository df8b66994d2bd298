using Booth.Engine;

namespace Booth.Sheet;

/// <summary>The dates of a sheet as the clock on the wall beside the booth shows them.</summary>
internal static class LocalDates
{
    extension(SheetContent content)
    {
        public DateTimeOffset LocalTakenAt =>
            TimeZoneInfo.ConvertTime(content.TakenAt, content.Identity.TimeZone);

        public DateTimeOffset LocalValidUntil =>
            TimeZoneInfo.ConvertTime(content.ValidUntil!.Value, content.Identity.TimeZone);
    }
}
