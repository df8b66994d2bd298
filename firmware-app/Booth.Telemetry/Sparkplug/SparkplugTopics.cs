namespace Booth.Telemetry;

/// <summary>The topics of one edge node (Sparkplug 3.0, chapter 4).</summary>
internal sealed class SparkplugTopics(string group, string node)
{
    public string NodeDeath { get; } = $"spBv1.0/{group}/NDEATH/{node}";

    public string NodeCommand { get; } = $"spBv1.0/{group}/NCMD/{node}";

    /// <summary>Of the node when there is no device.</summary>
    public string Birth(string? device) => Of("BIRTH", device);

    /// <summary>Of the node when there is no device.</summary>
    public string Data(string? device) => Of("DATA", device);

    private string Of(string verb, string? device) => device is null
        ? $"spBv1.0/{group}/N{verb}/{node}"
        : $"spBv1.0/{group}/D{verb}/{node}/{device}";
}
