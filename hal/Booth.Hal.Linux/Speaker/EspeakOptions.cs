namespace Booth.Hal.Linux;

/// <summary>How the voice is made.</summary>
public sealed record EspeakOptions
{
    /// <summary>The program of the Debian package espeak-ng, by name or path.</summary>
    public string Program { get; init; } = "espeak-ng";

    /// <summary>Words a minute, 80..300.</summary>
    public int WordsPerMinute { get; init; } = 150;

    /// <summary>Further arguments: none at a booth.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>A text that is not said within this is cut off.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);
}
