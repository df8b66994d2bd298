namespace Booth.Hal;

/// <summary>What can be wrong with the display.</summary>
public enum DisplayFault
{
    /// <summary>No screen.</summary>
    Unplugged,

    /// <summary>The frame has the wrong number of bytes.</summary>
    WrongSize,
}
