using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace Booth.App;

/// <summary>
/// One event, one or more lines. For journald each line begins with its priority, "&lt;6&gt;"
/// (sd-daemon(3)); on a terminal with the time, which journald adds by itself.
/// </summary>
public sealed class LineFormatter(CodeScrubber scrubber, bool forJournald) : ITextFormatter
{
    /// <summary>A longer event is cut: a log is no store.</summary>
    public const int MaxCharacters = 8_192;

    // "l": text without quotes.
    private static readonly MessageTemplateTextFormatter Message =
        new("{Message:l}{NewLine}{Exception}", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var rendered = new StringWriter(CultureInfo.InvariantCulture);
        Message.Format(logEvent, rendered);
        var text = rendered.ToString();
        text = scrubber.Scrub(text.Length <= MaxCharacters ? text : text[..MaxCharacters]);
        var head = forJournald ? $"<{Priority(logEvent.Level)}>" : TerminalHead(logEvent);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.Write(head);
            output.Write(Printable(line));
            output.Write('\n');
        }
    }

    private static int Priority(LogEventLevel level) => level switch
    {
        LogEventLevel.Fatal => 2,
        LogEventLevel.Error => 3,
        LogEventLevel.Warning => 4,
        LogEventLevel.Information => 6,
        _ => 7,
    };

    private static string TerminalHead(LogEvent logEvent)
    {
        var time = logEvent.Timestamp.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
        var level = logEvent.Level.ToString().ToUpperInvariant()[..4];
        return $"{time} {level} ";
    }

    // A device's own words must not move a terminal's cursor or forge a line.
    private static string Printable(string line) =>
        string.Concat(line.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
