using System.Globalization;
using Booth.Control;

namespace Booth.Visitor;

/// <summary>Tells a person what happens, with the time since the story began.</summary>
public sealed class Story(TextWriter output, TimeProvider timeProvider)
{
    private readonly long start = timeProvider.GetTimestamp();
    private string screen = "";

    /// <summary>Milliseconds since the story began.</summary>
    public double ElapsedMs => timeProvider.GetElapsedTime(start).TotalMilliseconds;

    /// <summary>A story nobody hears.</summary>
    public static Story Silent() => new(TextWriter.Null, TimeProvider.System);

    /// <summary>A line of its own, without time.</summary>
    public void Title(string text) => output.WriteLine(text);

    /// <summary>What the visitor or the world does.</summary>
    public void Say(string text) => Write("  ", text);

    /// <summary>What the screen shows; true when it is a new one.</summary>
    public bool Screen(ScreenReport shown)
    {
        if (shown.Name == screen)
        {
            return false;
        }

        screen = shown.Name;
        if (TextOf(screen) is { } text)
        {
            Write("> ", text);
        }

        return true;
    }

    /// <summary>What the booth says about a shot.</summary>
    public void Verdict(VerdictReport verdict)
    {
        Say(verdict.Verdict == "accepted"
            ? $"the photo is accepted: {verdict.Findings.Length} findings, none fails"
            : $"the photo is refused: {InWords(verdict)}");
    }

    private static string InWords(VerdictReport verdict)
    {
        var failed = verdict.Findings.Where(finding => finding.Result == "fail").ToList();
        var measured = failed.Where(finding => finding.Value is not null)
            .Select(finding => string.Create(CultureInfo.InvariantCulture,
                $"{finding.Id} {finding.Value:0.##} {finding.Unit} (limit {finding.Limit})"));
        var unmeasured = failed.Count(finding => finding.Value is null);
        return string.Join("; ", unmeasured == 0
            ? measured
            : measured.Append($"{unmeasured} more could not be measured"));
    }

    private static string? TextOf(string screen) => screen switch
    {
        "attract" => "the booth waits for a visitor",
        "languages" => "languages",
        "choosing" => "service and price",
        "consenting" => "consent",
        "paying" => "payment",
        "entering_voucher" => "voucher",
        "framing" => "framing, with live guidance",
        "counting_down" => "countdown",
        "exposing" => "flash",
        "reviewing" => "verdict",
        "signing" => "signature",
        "confirming" => "confirm",
        "securing" => "sealing and committing",
        "printing" => "printing",
        "refunding" => "refund",
        "refunded" => "refund voucher",
        "thank_you" => "thank you",
        "out_of_service" => "out of service",
        "interrupted" => "interrupted: a device has failed",
        "credit_kept" => "credit of an earlier visitor is kept",
        "time_out_warning" => "are you still there?",
        _ => null,
    };

    private void Write(string mark, string text) => output.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{ElapsedMs / 1000,7:0.0} s  {mark}{text}"));
}
