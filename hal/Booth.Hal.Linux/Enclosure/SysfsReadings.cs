using System.Globalization;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>The board's readings from the kernel's files.</summary>
/// <param name="temperatureFile">
/// /sys/class/thermal/thermal_zone0/temp: thousandths of a degree; null where the board has no
/// sensor: 0 degrees.
/// </param>
/// <param name="throttledFile">
/// The firmware's get_throttled (hexadecimal bits) or an alarm file of hwmon (0 or 1); null where
/// the board has none.
/// </param>
/// <param name="diskFolder">A folder on the disk of the journal.</param>
public sealed class SysfsReadings(
    string? temperatureFile, string? throttledFile, string diskFolder) : IBoardReadings
{
    // Below this a change of the disk is not worth an event.
    private const long DiskStepMb = 64;

    private const string TimesyncMark = "/run/systemd/timesync/synchronized";

    /// <inheritdoc />
    public double TemperatureC() => temperatureFile is null
        ? 0
        : ParseTemperature(ReadText(temperatureFile)) ?? throw new IOException(
            $"read {temperatureFile}: found no number, expected thousandths of a degree Celsius");

    /// <inheritdoc />
    public long DiskFreeMb() =>
        (new DriveInfo(diskFolder).AvailableFreeSpace >> 20) / DiskStepMb * DiskStepMb;

    /// <inheritdoc />
    /// <remarks>
    /// Under ProtectClock= the service manager refuses adjtimex(2) even to readers; then the word
    /// of systemd-timesyncd counts, which it leaves as a file at its first answer from a server.
    /// </remarks>
    public bool ClockSynced()
    {
        var state = default(Timex.State);
        return IsSynced(Timex.Adjust(ref state), state.status, TimesyncMark);
    }

    internal static bool IsSynced(int answer, int status, string mark) => answer < 0
        ? File.Exists(mark)
        : (status & Timex.STA_UNSYNC) == 0;

    /// <inheritdoc />
    public bool IsThrottled() => throttledFile is not null
        && (ParseThrottled(ReadText(throttledFile)) ?? throw new IOException(
            $"read {throttledFile}: found no hexadecimal number, expected the throttling bits"));

    /// <summary>Whole degrees of "48312"; null when that is no number of -40..150 degrees.</summary>
    public static double? ParseTemperature(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var thousandths) && thousandths is >= -40_000 and <= 150_000
            ? Math.Round(thousandths / 1000.0)
            : null;

    /// <summary>
    /// Bits 0 to 3 of "50005" are now (low voltage, capped, throttled, hot); the higher ones were.
    /// </summary>
    public static bool? ParseThrottled(string text)
    {
        var digits = text.Trim();
        digits = digits.StartsWith("0x", StringComparison.Ordinal) ? digits[2..] : digits;
        return uint.TryParse(
            digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
            ? (bits & 0xF) != 0
            : null;
    }

    private static string ReadText(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var letters = new char[64];
            return new string(letters, 0, reader.ReadBlock(letters));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new IOException($"read {path}: {problem.Message}", problem);
        }
    }
}
