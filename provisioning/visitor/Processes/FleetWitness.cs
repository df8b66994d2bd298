using System.Text.Json;
using System.Text.Json.Nodes;
using Booth.Telemetry;

namespace Booth.Visitor;

/// <summary>An independent witness on the broker: writes down everything, decoded.</summary>
public sealed class FleetWitness : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ChildProcess process;
    private readonly string logFile;

    private FleetWitness(ChildProcess process, string logFile) =>
        (this.process, this.logFile) = (process, logFile);

    /// <summary>Listens to every Sparkplug topic.</summary>
    public static FleetWitness Start(int port, string folder)
    {
        // Time, topic and payload in hexadecimal: binary payloads survive a text file.
        var logFile = Path.Combine(folder, "mosquitto_sub.log");
        File.WriteAllText(logFile, "");
        var process = ChildProcess.Start("mosquitto_sub",
            ["-h", "127.0.0.1", "-p", $"{port}", "-t", "spBv1.0/#", "-q", "1", "-F", "%U %t %x"],
            logFile);
        return new(process, logFile);
    }

    /// <summary>What was heard so far, oldest first.</summary>
    public IReadOnlyList<JsonObject> Heard() =>
    [
        .. ReadLines().Select(line => line.Split(' '))
            .Where(parts => parts.Length == 3)
            .Select(Read),
    ];

    /// <summary>Writes what was heard, one JSON object a line.</summary>
    public async Task WriteAsync(string file, CancellationToken stop) =>
        await File.WriteAllLinesAsync(
            file, Heard().Select(message => message.ToJsonString(JsonSerializerOptions.Default)),
                stop);

    /// <summary>Ends it.</summary>
    public Task<int> StopAsync() => process.TerminateAsync(Patience);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private string[] ReadLines()
    {
        using var file =
            new FileStream(logFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static JsonObject Read(string[] parts) => new()
    {
        ["at_unix_s"] = double.Parse(parts[0]),
        ["topic"] = parts[1],
        ["payload"] = SparkplugJson.Decode(Convert.FromHexString(parts[2])),
    };
}
