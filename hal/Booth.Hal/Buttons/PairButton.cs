namespace Booth.Hal;

/// <summary>Which of the two buttons.</summary>
public enum PairButton
{
    /// <summary>Moves to the next thing that can be pressed.</summary>
    Next,

    /// <summary>Presses it.</summary>
    Ok,
}
