namespace Booth.Engine;

/// <summary>What has become of the reports that were handed over last.</summary>
public enum Forwarding
{
    /// <summary>None were.</summary>
    None,

    /// <summary>On the way.</summary>
    UnderWay,

    /// <summary>The broker has read them all.</summary>
    Arrived,

    /// <summary>The line broke first: hand them over again.</summary>
    Lost,
}
