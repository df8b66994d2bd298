namespace Booth.Hal;

/// <summary>A touch panel over the display; a stylus counts as a finger.</summary>
public interface ITouchPanel : IAsyncDisposable
{
    /// <summary>What this panel can do.</summary>
    TouchCapabilities Capabilities { get; }

    /// <summary>How it is now.</summary>
    TouchStatus Status { get; }

    /// <summary>Raised on any change of <see cref="Status"/>, from any thread.</summary>
    event Action<TouchStatus>? StatusChanged;

    /// <summary>Raised for every change of a contact, in order, from one thread.</summary>
    event Action<TouchContact>? ContactChanged;
}
