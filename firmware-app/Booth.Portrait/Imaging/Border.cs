namespace Booth.Portrait;

/// <summary>What a sample outside the picture is.</summary>
internal enum Border
{
    /// <summary>Black.</summary>
    Black,

    /// <summary>The nearest pixel of the picture.</summary>
    Edge,
}
