namespace Booth.Hal.Linux;

/// <summary>What an event means for the window itself; the worst of several counts.</summary>
internal enum SdlNews
{
    None,

    /// <summary>What is on the glass was painted over, or the size is another.</summary>
    Exposed,

    /// <summary>The renderer lost its textures.</summary>
    Lost,

    /// <summary>The window was closed.</summary>
    Closed,
}
