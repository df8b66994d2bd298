using System.Buffers;

namespace Booth.Telemetry;

/// <summary>Where the fleet's broker is and how the booth behaves towards it.</summary>
public sealed record TelemetryOptions
{
    private static readonly SearchValues<char> NoLevelCharacters = SearchValues.Create("/+#\0");

    /// <summary>Name or address of the broker, 1..253 characters.</summary>
    public required string Host { get; init; }

    /// <summary>1..65535; 8883 with TLS, 1883 without.</summary>
    public int Port { get; init; } = 8883;

    /// <summary>Sparkplug group: one topic level, 1..64 characters.</summary>
    public required string Group { get; init; }

    /// <summary>Sparkplug edge node: the booth's name in the fleet, 1..32 characters.</summary>
    public required string BoothId { get; init; }

    /// <summary>Seconds of silence after which either side gives the other up: 5..3600.</summary>
    public int KeepAliveS { get; init; } = 30;

    /// <summary>Everything is said again this often, changed or not: 1..3600 s.</summary>
    public int HeartbeatS { get; init; } = 60;

    /// <summary>Time for CONNACK and SUBACK together: 100..60000 ms.</summary>
    public int AnswerTimeoutMs { get; init; } = 10_000;

    /// <summary>
    /// First retry after the broker went away: uniform in 0..this, so that a fleet does not come
    /// back in one second; 1..300000 ms.
    /// </summary>
    public int RetryFirstMs { get; init; } = 60_000;

    /// <summary>First retry after a local fault: a fifth of this to this; 1..300000 ms.</summary>
    public int RetryLocalMs { get; init; } = 5_000;

    /// <summary>The doubling ends here: from RetryFirstMs to 3600000 ms.</summary>
    public int RetryMaxMs { get; init; } = 300_000;

    /// <summary>A connection this old starts the doubling anew: 0..3600000 ms.</summary>
    public int StableMs { get; init; } = 60_000;

    /// <summary>Time for the goodbye at a clean stop: 100..60000 ms.</summary>
    public int StopTimeoutMs { get; init; } = 3_000;

    /// <summary>User name at the broker; null for none.</summary>
    public string? User { get; init; }

    /// <summary>Password; null for none. Never printed.</summary>
    public string? Password { get; init; }

    /// <summary>TLS; null speaks in clear, which only a loopback broker should see.</summary>
    public TelemetryTls? Tls { get; init; }

    /// <summary>Every value out of its range, with found and expected.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        Name(nameof(Host), Host, 253);
        Name(nameof(Group), Group, 64);
        Name(nameof(BoothId), BoothId, 32);
        Range(nameof(Port), Port, 1, 65_535);
        Range(nameof(KeepAliveS), KeepAliveS, 5, 3_600);
        Range(nameof(HeartbeatS), HeartbeatS, 1, 3_600);
        Range(nameof(AnswerTimeoutMs), AnswerTimeoutMs, 100, 60_000);
        Range(nameof(RetryFirstMs), RetryFirstMs, 1, 300_000);
        Range(nameof(RetryLocalMs), RetryLocalMs, 1, 300_000);
        Range(nameof(RetryMaxMs), RetryMaxMs, RetryFirstMs, 3_600_000);
        Range(nameof(StableMs), StableMs, 0, 3_600_000);
        Range(nameof(StopTimeoutMs), StopTimeoutMs, 100, 60_000);
        if (Tls is { } tls && (tls.CertificateFile is null) != (tls.KeyFile is null))
        {
            problems.Add("Tls: found one of CertificateFile and KeyFile, expected both or none");
        }

        if (User is null && Password is not null)
        {
            problems.Add("Password: found without User, expected both or none");
        }

        return problems;

        void Name(string name, string value, int longest)
        {
            if (value.Length < 1 || value.Length > longest
                || value.AsSpan().ContainsAny(NoLevelCharacters))
            {
                problems.Add(
                    $"{name}: found '{value}', expected 1..{longest} characters without / + #");
            }
        }

        void Range(string name, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                problems.Add($"{name}: found {value}, expected {least}..{most}");
            }
        }
    }

    /// <summary>Without the password.</summary>
    public override string ToString() =>
        $"{(Tls is null ? "mqtt" : "mqtts")}://{Host}:{Port}/{Group}/{BoothId}";
}
