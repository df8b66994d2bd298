namespace Booth.Hal;

/// <summary>The life of a contact.</summary>
public enum TouchPhase
{
    /// <summary>The finger came down.</summary>
    Down,

    /// <summary>It moved.</summary>
    Moved,

    /// <summary>It was lifted; also sent for every contact when the panel is lost.</summary>
    Up,
}
